package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.ArraySchema;
import io.asyncapigen.generator.model.schema.Schema.BooleanSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ForeignSchema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.MapSchema;
import io.asyncapigen.generator.model.schema.Schema.NeverSchema;
import io.asyncapigen.generator.model.schema.Schema.NullSchema;
import io.asyncapigen.generator.model.schema.Schema.NumberSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of every linked document: edges lead somewhere, ids are those of the keys, names are told apart. */
final class Edges implements Schema.Visitor<List<SchemaUse>> {

    /** Everything that is wrong with the edges of a document; empty when nothing is. */
    static List<String> faults(Document document) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<Id, Schema> entry : document.schemas().entrySet()) {
            Schema schema = entry.getValue();
            if (!schema.id().equals(entry.getKey())) {
                faults.add(entry.getKey() + " is the key of " + schema.id());
            }
            for (SchemaUse use : schema.accept(new Edges())) {
                check(document, entry.getKey(), use, faults);
            }
            if (schema instanceof ObjectSchema object) {
                Set<String> names = new HashSet<>();
                object.properties().stream()
                        .filter(each -> !names.add(each.name()))
                        .forEach(each -> faults.add(entry.getKey() + " has two members " + each.name()));
            }
            if (schema instanceof UnionSchema union && union.variants().isEmpty()) {
                faults.add(entry.getKey() + " has no variants");
            }
        }
        for (Message message : document.messages().values()) {
            check(document, message.place().id(), message.payload(), faults);
            check(document, message.place().id(), message.headers(), faults);
        }
        document.components().schemas().forEach((name, use) -> check(document, use.target(), use, faults));
        return faults;
    }

    private static void check(Document document, Id from, SchemaUse use, List<String> faults) {
        if (use != null && !document.schemas().containsKey(use.target())) {
            faults.add(from + " leads to " + use.target() + ", which is not linked");
        }
    }

    @Override
    public List<SchemaUse> object(ObjectSchema schema) {
        List<SchemaUse> uses = new ArrayList<>(schema.patterns().values());
        schema.properties().forEach(each -> uses.add(each.use()));
        if (schema.additional() != null) {
            uses.add(schema.additional().use());
        }
        return uses;
    }

    @Override
    public List<SchemaUse> map(MapSchema schema) {
        List<SchemaUse> uses = new ArrayList<>();
        uses.add(schema.values());
        return uses;
    }

    @Override
    public List<SchemaUse> array(ArraySchema schema) {
        List<SchemaUse> uses = new ArrayList<>();
        uses.add(schema.items());
        return uses;
    }

    @Override
    public List<SchemaUse> tuple(TupleSchema schema) {
        List<SchemaUse> uses = new ArrayList<>(schema.items());
        uses.add(schema.rest());
        return uses;
    }

    @Override
    public List<SchemaUse> union(UnionSchema schema) {
        return schema.variants().stream().map(Schema.Variant::use).toList();
    }

    @Override
    public List<SchemaUse> string(StringSchema schema) {
        return List.of();
    }

    @Override
    public List<SchemaUse> integer(IntegerSchema schema) {
        return List.of();
    }

    @Override
    public List<SchemaUse> number(NumberSchema schema) {
        return List.of();
    }

    @Override
    public List<SchemaUse> bool(BooleanSchema schema) {
        return List.of();
    }

    @Override
    public List<SchemaUse> nil(NullSchema schema) {
        return List.of();
    }

    @Override
    public List<SchemaUse> enumeration(EnumSchema schema) {
        return List.of();
    }

    @Override
    public List<SchemaUse> any(AnySchema schema) {
        return List.of();
    }

    @Override
    public List<SchemaUse> never(NeverSchema schema) {
        return List.of();
    }

    @Override
    public List<SchemaUse> foreign(ForeignSchema schema) {
        return List.of();
    }
}
