package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.BooleanSchema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.NullSchema;
import io.asyncapigen.generator.model.schema.Schema.NumberSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.SchemaInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links strings, numbers, booleans and null. */
final class ScalarLinker {
    private final InfoReader infos;

    ScalarLinker(InfoReader infos) {
        this.infos = infos;
    }

    /** The scalar of that type; any value for a type that is no scalar. */
    Schema link(Definition definition, JsonType type, ScalarFacts facts) {
        return link(infos.read(definition), type, facts);
    }

    private static Schema link(SchemaInfo info, JsonType type, ScalarFacts facts) {
        return switch (type) {
            case STRING -> new StringSchema(info, facts.format());
            case INTEGER -> new IntegerSchema(info, facts.format(), facts.minimum(), facts.maximum());
            case NUMBER -> new NumberSchema(info, facts.format());
            case BOOLEAN -> new BooleanSchema(info);
            case NULL -> new NullSchema(info);
            case OBJECT, ARRAY -> new AnySchema(info);
        };
    }

    /**
     * The one scalar that admits the values of all these variants, or null when they are not plain scalars of one type:
     * strings of several formats are still strings.
     */
    @Nullable
    Schema common(Definition definition, List<Shape> variants) {
        EnumSet<JsonType> types = EnumSet.noneOf(JsonType.class);
        ScalarFacts facts = null;
        for (Shape variant : variants) {
            Set<JsonType> meant = variant.types().meant();
            if (meant == null
                    || meant.size() != 1
                    || variant.values() != null
                    || variant.never()
                    || !variant.choices().isEmpty()) {
                return null;
            }
            types.addAll(meant);
            facts = facts == null ? variant.scalar() : facts.or(variant.scalar());
        }
        boolean numbers = EnumSet.of(JsonType.NUMBER, JsonType.INTEGER).containsAll(types);
        if (facts == null
                || types.size() != 1 && !numbers
                || types.contains(JsonType.OBJECT)
                || types.contains(JsonType.ARRAY)) {
            return null;
        }
        JsonType type = types.contains(JsonType.NUMBER)
                ? JsonType.NUMBER
                : types.iterator().next();
        SchemaInfo info = infos.read(definition);
        return link(variants.stream().anyMatch(Shape::sensitive) ? info.hidden() : info, type, facts);
    }
}
