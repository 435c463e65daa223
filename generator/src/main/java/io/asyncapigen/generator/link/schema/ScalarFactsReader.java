package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.model.schema.IntegerFormat;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads the format and the bounds of strings and numbers. */
final class ScalarFactsReader {
    /** Bounds past this many digits or zeros are only compared, never computed with: it would take all memory. */
    private static final int MANY_DIGITS = 400;

    private ScalarFactsReader() {}

    static ScalarFacts read(ObjectNode schema) {
        String format = format(schema);
        BigDecimal minimum = bound(schema, "minimum", "exclusiveMinimum", RoundingMode.CEILING, BigDecimal.ONE);
        BigDecimal maximum = bound(schema, "maximum", "exclusiveMaximum", RoundingMode.FLOOR, BigDecimal.ONE.negate());
        if (format == null && minimum == null && maximum == null) {
            return ScalarFacts.NONE;
        }
        ScalarFacts own = new ScalarFacts(format, minimum, maximum);
        return IntegerFormat.of(format)
                .map(range -> own.and(new ScalarFacts(format, range.least(), range.most())))
                .orElse(own);
    }

    private static @Nullable String format(ObjectNode schema) {
        String format = schema.text("format");
        return format == null && "base64".equalsIgnoreCase(schema.text("contentEncoding")) ? "byte" : format;
    }

    /**
     * A bound as whole numbers are meant, which are the only ones whose Java type depends on it. The exclusive keyword is a
     * number, or true beside the inclusive one in OpenAPI 3.0.
     */
    private static @Nullable BigDecimal bound(
            ObjectNode schema, String inclusive, String exclusive, RoundingMode inward, BigDecimal step) {
        BigDecimal open = number(schema.get(exclusive));
        BigDecimal closed = number(schema.get(inclusive));
        if (schema.get(exclusive) instanceof BooleanNode flag && flag.value()) {
            open = closed;
            closed = null;
        }
        BigDecimal first = open == null ? null : afterOpen(open, inward, step);
        BigDecimal second = closed == null ? null : whole(closed, inward);
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return step.signum() > 0 ? first.max(second) : first.min(second);
    }

    private static BigDecimal afterOpen(BigDecimal open, RoundingMode inward, BigDecimal step) {
        BigDecimal whole = whole(open, inward);
        return isSmall(open) && whole.compareTo(open) == 0 ? whole.add(step) : whole;
    }

    private static BigDecimal whole(BigDecimal value, RoundingMode inward) {
        return isSmall(value) && value.scale() > 0 ? value.setScale(0, inward) : value;
    }

    private static boolean isSmall(BigDecimal value) {
        return Math.abs((long) value.scale()) <= MANY_DIGITS && value.precision() <= MANY_DIGITS;
    }

    private static @Nullable BigDecimal number(@Nullable SourceNode node) {
        return node instanceof NumberNode number ? number.value() : null;
    }
}
