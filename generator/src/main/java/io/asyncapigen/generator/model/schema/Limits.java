package io.asyncapigen.generator.model.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a schema, with its {@code allOf}, limits values of single types. It decides no Java type, and is not all that
 * validation checks: this is what annotations of a member can say.
 *
 * @param minimum null when there is none
 * @param maximum null when there is none
 * @param length of strings, in code points
 * @param items the number of items of arrays
 * @param properties the number of members of objects
 * @param patterns of ECMA-262, each of which has to be found in a string
 */
public record Limits(
        @Nullable Bound minimum,
        @Nullable Bound maximum,
        Range length,
        Range items,
        Range properties,
        List<String> patterns) {
    public static final Limits NONE = new Limits(null, null, Range.ANY, Range.ANY, Range.ANY, List.of());

    /** Whether there is no limit at all. */
    public boolean isNone() {
        return minimum == null
                && maximum == null
                && length.isAny()
                && items.isAny()
                && properties.isAny()
                && patterns.isEmpty();
    }

    /** Both at once. */
    public Limits and(Limits other) {
        if (isNone() || other.isNone()) {
            return isNone() ? other : this;
        }
        return new Limits(
                Bound.inner(minimum, other.minimum, 1),
                Bound.inner(maximum, other.maximum, -1),
                length.and(other.length),
                items.and(other.items),
                properties.and(other.properties),
                Stream.concat(patterns.stream(), other.patterns.stream())
                        .distinct()
                        .toList());
    }

    /** The end of a range of numbers. */
    public record Bound(BigDecimal value, boolean inclusive) {
        /**
         * The one that lets less through.
         *
         * @param direction 1 for lower ends, -1 for upper ones
         */
        public static @Nullable Bound inner(@Nullable Bound a, @Nullable Bound b, int direction) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            int order = a.value.compareTo(b.value) * direction;
            return order > 0 || order == 0 && !a.inclusive ? a : b;
        }
    }

    /** How many there may be; {@link Integer#MAX_VALUE} when there is no upper end. */
    public record Range(int least, int most) {
        public static final Range ANY = new Range(0, Integer.MAX_VALUE);

        boolean isAny() {
            return least == 0 && most == Integer.MAX_VALUE;
        }

        Range and(Range other) {
            return new Range(Math.max(least, other.least), Math.min(most, other.most));
        }
    }
}
