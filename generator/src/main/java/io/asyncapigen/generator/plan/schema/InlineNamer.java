package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks from what has a name into what stands inside of it, and names that. */
final class InlineNamer {
    private final Document document;
    private final SchemaForms forms;
    private final SchemaNamer namer;
    private final VariantNamer variants;
    private final Set<Id> seen = new HashSet<>();
    private final List<Borrowed> borrowed = new ArrayList<>();

    InlineNamer(Document document, SchemaForms forms, SchemaNamer namer) {
        this.document = document;
        this.forms = forms;
        this.namer = namer;
        this.variants = new VariantNamer(document, forms, namer, this);
    }

    /**
     * What gives its name to the schemas inside.
     *
     * @param place where the named thing begins that everything inside belongs to
     */
    record Owner(String name, String packageName, Located place) {
        Owner named(ClassName other) {
            return new Owner(other.simpleName(), other.packageName(), place);
        }
    }

    /** An inline schema that a place refers to which it does not stand in. */
    private record Borrowed(Owner owner, Schema schema, String role) {}

    /** Walks through a schema that has a key. */
    void root(Schema schema, String name, String packageName) {
        if (seen.add(schema.id())) {
            inside(schema, new Owner(name, packageName, schema.info().place()), null);
        }
    }

    /** Names a schema in its role, if it needs a name, and what is inside of it. */
    void child(Owner owner, Id target, String role, String... alternatives) {
        Schema schema = document.schema(target);
        if (schema.info().hints().ignored()) {
            namer.ignoredButUsed(schema);
        }
        if (schema.info().componentName() != null || seen.contains(target)) {
            return;
        }
        if (!isInside(schema.info().place(), owner.place())) {
            borrowed.add(new Borrowed(owner, schema, role));
            return;
        }
        seen.add(target);
        take(owner, schema, role, alternatives);
    }

    /** Names what is left: inline schemas that others refer to and that no named one encloses. Then all unions are known. */
    void rest() {
        for (int i = 0; i < borrowed.size(); i++) {
            Borrowed each = borrowed.get(i);
            if (seen.add(each.schema().id())) {
                Located place = each.schema().info().place();
                String role = place.key().equals("headers") || place.key().equals("payload") ? each.role() : "";
                Owner owner = new Owner(borrowedName(each, place), each.owner().packageName(), place);
                take(owner, each.schema(), owner.name().endsWith(role) ? "" : role);
            }
        }
        variants.finish();
    }

    /** Of the last two words of the path to the schema, since its reader knows it by them. */
    private static String borrowedName(Borrowed borrowed, Located place) {
        List<String> words = PathWords.words(place.pointer());
        if (words.isEmpty()) {
            return JavaNames.type(borrowed.owner().name(), borrowed.role());
        }
        boolean ofMessage = place.key().equals("headers") || place.key().equals("payload");
        String last = words.get(words.size() - 1);
        return words.size() == 1 || ofMessage
                ? JavaNames.type(last)
                : JavaNames.type(JavaNames.type(words.get(words.size() - 2)), last);
    }

    private void take(Owner owner, Schema schema, String role, String... alternatives) {
        Form form = forms.of(schema.id());
        if (!form.hasClass()) {
            inside(schema, owner, role);
            return;
        }
        ClassName name = namer.names().has(schema.id())
                ? namer.names().of(schema.id())
                : namer.claim(
                        schema,
                        owner.packageName(),
                        join(owner, role),
                        alternatives.length > 0 ? alternatives : new String[] {join(owner, role + " " + form)});
        inside(schema, owner.named(name), null);
    }

    private static String join(Owner owner, String role) {
        return role.isEmpty() ? owner.name() : JavaNames.type(owner.name(), role);
    }

    /**
     * @param role the role of this schema in its owner when it has no class of its own, else null
     */
    private void inside(Schema schema, Owner owner, @Nullable String role) {
        Id id = schema.id();
        switch (forms.inner(id)) {
            case RECORD -> members((ObjectSchema) schema, owner);
            case TUPLE -> items((TupleSchema) schema, owner);
            case UNION -> variants.walk((UnionSchema) schema, owner);
            case LIST, SET -> element(id, owner, role, "Item");
            case MAP -> element(id, owner, role, "Value");
            default -> {}
        }
    }

    private void members(ObjectSchema schema, Owner owner) {
        for (Property property : schema.properties()) {
            Schema target = document.schema(property.use().target());
            if (!property.hints().ignored() && !isPlainConstant(property, target)) {
                child(owner, target.id(), property.name());
            }
        }
        SchemaUse entries = forms.element(schema.id());
        if (entries != null) {
            child(owner, entries.target(), "Value");
        }
    }

    /** A member whose one value is known needs no enum for it. */
    static boolean isPlainConstant(Property property, Schema target) {
        return property.required()
                && !property.use().nullable()
                && target instanceof EnumSchema values
                && values.constant()
                && target.info().componentName() == null
                && EnumValues.of(values) != EnumValues.STRUCTURED
                && target.info().hints().type() == null
                && !target.info().hints().ignored();
    }

    private void items(TupleSchema schema, Owner owner) {
        for (int i = 0; i < schema.items().size(); i++) {
            child(owner, schema.items().get(i).target(), TupleNames.role(document, schema, i));
        }
    }

    private void element(Id id, Owner owner, @Nullable String role, String word) {
        SchemaUse element = forms.element(id);
        if (element == null) {
            return;
        }
        String singular = role == null ? null : Singular.of(role);
        String full = role == null ? word : role + " " + word;
        child(
                owner,
                element.target(),
                singular == null ? full : singular,
                JavaNames.type(owner.name(), full),
                JavaNames.type(owner.name(), full + " " + forms.of(element.target())));
    }

    private static boolean isInside(Located place, Located owner) {
        if (place.source() != owner.source()) {
            return false;
        }
        for (JsonPointer at = place.pointer(); at != null; at = at.parent()) {
            if (at.equals(owner.pointer())) {
                return true;
            }
        }
        return false;
    }
}
