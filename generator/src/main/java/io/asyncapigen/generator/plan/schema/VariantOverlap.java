package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.plan.JsonTexts;
import io.asyncapigen.generator.plan.schema.UnionPlan.JsonKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of which variants of a union one value can be, as far as their Java types show. */
final class VariantOverlap {
    private final Document document;
    private final SchemaForms forms;
    private final JsonKinds kinds;

    VariantOverlap(Document document, SchemaForms forms, JsonKinds kinds) {
        this.document = document;
        this.forms = forms;
        this.kinds = kinds;
    }

    /** Whether there may be a value that is of both. */
    boolean of(Schema.Variant one, Schema.Variant other) {
        Schema a = document.schema(one.use().target());
        Schema b = document.schema(other.use().target());
        if (!meet(kinds.of(a.id()), kinds.of(b.id()))) {
            return false;
        }
        if (a instanceof EnumSchema && b instanceof EnumSchema) {
            return !Collections.disjoint(values((EnumSchema) a), values((EnumSchema) b));
        }
        return !(a instanceof ObjectSchema first && b instanceof ObjectSchema second)
                || forms.of(a.id()) != Form.RECORD
                || forms.of(b.id()) != Form.RECORD
                || meet(first, second);
    }

    private static boolean meet(JsonKind a, JsonKind b) {
        return a == b
                || a == JsonKind.ANY
                || b == JsonKind.ANY
                || Set.of(a, b).equals(Set.of(JsonKind.INTEGER, JsonKind.NUMBER));
    }

    private boolean meet(ObjectSchema a, ObjectSchema b) {
        Map<String, Property> ofA = required(a);
        Map<String, Property> ofB = required(b);
        return admits(a, ofB.keySet())
                && admits(b, ofA.keySet())
                && ofA.entrySet().stream().allMatch(each -> meet(each.getValue(), ofB.get(each.getKey())));
    }

    private static Map<String, Property> required(ObjectSchema schema) {
        Map<String, Property> required = new HashMap<>();
        schema.properties().stream().filter(Property::required).forEach(each -> required.put(each.name(), each));
        return required;
    }

    /** Whether an object may have members of these names. */
    private static boolean admits(ObjectSchema schema, Set<String> names) {
        boolean closed = schema.additional() != null
                && !schema.additional().allowed()
                && schema.patterns().isEmpty();
        return !closed
                || schema.properties().stream()
                        .map(Property::name)
                        .collect(Collectors.toSet())
                        .containsAll(names);
    }

    /** Whether a member may have the same value in both. */
    private boolean meet(Property one, @Nullable Property other) {
        if (other == null || one.use().nullable() && other.use().nullable()) {
            return true;
        }
        Schema a = document.schema(one.use().target());
        Schema b = document.schema(other.use().target());
        return a instanceof EnumSchema first && b instanceof EnumSchema second
                ? !Collections.disjoint(values(first), values(second))
                : meet(kinds.of(a.id()), kinds.of(b.id()));
    }

    private static Set<String> values(EnumSchema schema) {
        return schema.values().stream()
                .map(each -> JsonTexts.of(each.value().node()))
                .collect(Collectors.toSet());
    }
}
