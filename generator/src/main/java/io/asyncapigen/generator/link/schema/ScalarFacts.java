package io.asyncapigen.generator.link.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of strings and numbers as far as it decides their Java type.
 *
 * @param minimum inclusive, as whole numbers are meant
 * @param maximum inclusive, as whole numbers are meant
 */
record ScalarFacts(
        @Nullable String format,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum) {
    static final ScalarFacts NONE = new ScalarFacts(null, null, null);

    /** Both restrictions at once; of two formats the narrower number, else the first. */
    ScalarFacts and(ScalarFacts other) {
        return new ScalarFacts(
                format(format, other.format),
                minimum == null || other.minimum != null && other.minimum.compareTo(minimum) > 0
                        ? other.minimum
                        : minimum,
                maximum == null || other.maximum != null && other.maximum.compareTo(maximum) < 0
                        ? other.maximum
                        : maximum);
    }

    /** What admits all that this and all that the other admits. */
    ScalarFacts or(ScalarFacts other) {
        return new ScalarFacts(
                format != null && format.equals(other.format) ? format : null,
                minimum == null || other.minimum == null ? null : minimum.min(other.minimum),
                maximum == null || other.maximum == null ? null : maximum.max(other.maximum));
    }

    private static @Nullable String format(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        boolean narrower =
                first.equals("int64") && second.equals("int32") || first.equals("double") && second.equals("float");
        return narrower ? second : first;
    }
}
