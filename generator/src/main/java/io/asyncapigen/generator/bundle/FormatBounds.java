package io.asyncapigen.generator.bundle;

import io.asyncapigen.generator.model.schema.IntegerFormat;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says the range of a format such as {@code uint8} by {@code minimum} and {@code maximum}, which every validator knows. */
public final class FormatBounds {
    private FormatBounds() {}

    /**
     * Adds the bounds, where the schema does not say narrower ones.
     *
     * @param place where the schema stands
     * @param json what is made of it, with its own bounds
     */
    public static void add(Located place, ObjectNode json) {
        Located format = place.get("format");
        if (format != null && format.node() instanceof StringNode name && admitsNumbers(json.get("type"))) {
            IntegerFormat.of(name.value()).ifPresent(range -> {
                add(json, "minimum", "exclusiveMinimum", range.least(), 1);
                add(json, "maximum", "exclusiveMaximum", range.most(), -1);
            });
        }
    }

    private static void add(ObjectNode json, String inclusive, String exclusive, BigDecimal bound, int direction) {
        JsonNode open = json.get(exclusive);
        if (isInside(json.get(inclusive), bound, direction) || isInside(open, bound, direction)) {
            return;
        }
        if (open != null && open.isBoolean()) {
            json.remove(exclusive); // of OpenAPI 3.0, where it is about the bound that this one replaces
        }
        json.put(inclusive, bound);
    }

    private static boolean admitsNumbers(@Nullable JsonNode type) {
        return type == null
                || type.toString().contains("\"integer\"")
                || type.toString().contains("\"number\"");
    }

    private static boolean isInside(@Nullable JsonNode given, BigDecimal bound, int direction) {
        return given != null && given.isNumber() && given.decimalValue().compareTo(bound) * direction >= 0;
    }
}
