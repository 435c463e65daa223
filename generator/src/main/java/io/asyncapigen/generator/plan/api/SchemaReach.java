package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.ArraySchema;
import io.asyncapigen.generator.model.schema.Schema.MapSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Collects the schemas that can be reached from some, without recursion: schemas nest as deep as their authors like. */
final class SchemaReach {
    private final Document document;
    private final Set<Id> found = new HashSet<>();
    private final Deque<Id> open = new ArrayDeque<>();

    SchemaReach(Document document) {
        this.document = document;
    }

    void add(SchemaUse use) {
        if (found.add(use.target())) {
            open.add(use.target());
        }
    }

    Set<Id> found() {
        while (!open.isEmpty()) {
            edges(document.schema(open.remove())).forEach(this::add);
        }
        return found;
    }

    /** The schemas that one is made of. */
    static Stream<SchemaUse> edges(Schema schema) {
        if (schema instanceof ObjectSchema object) {
            Stream<SchemaUse> additional =
                    Stream.ofNullable(object.additional()).flatMap(each -> Stream.ofNullable(each.use()));
            return Stream.of(
                            object.properties().stream().map(Schema.Property::use),
                            object.patterns().values().stream(),
                            additional)
                    .flatMap(each -> each);
        } else if (schema instanceof UnionSchema union) {
            return union.variants().stream().map(Schema.Variant::use);
        } else if (schema instanceof MapSchema map) {
            return Stream.ofNullable(map.values());
        } else if (schema instanceof ArraySchema array) {
            return Stream.ofNullable(array.items());
        } else if (schema instanceof TupleSchema tuple) {
            return Stream.concat(tuple.items().stream(), Stream.ofNullable(tuple.rest()));
        }
        return Stream.empty();
    }
}
