package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.utf8.Utf8Number;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** The keywords for numbers. */
final class NumberBytes {
    private static final long[] POWERS = powers();

    private final List<Bound> bounds = new ArrayList<>();
    private final Optional<BigDecimal> step;

    /** @param keyword gives the number under a keyword */
    NumberBytes(Function<String, Optional<BigDecimal>> keyword) {
        bound(keyword.apply("minimum"), sign -> sign >= 0);
        bound(keyword.apply("maximum"), sign -> sign <= 0);
        bound(keyword.apply("exclusiveMinimum"), sign -> sign > 0);
        bound(keyword.apply("exclusiveMaximum"), sign -> sign < 0);
        step = keyword.apply("multipleOf");
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    private void bound(Optional<BigDecimal> limit, IntPredicate holds) {
        limit.ifPresent(each -> bounds.add(new Bound(each, whole(each), holds)));
    }

    private static Optional<Long> whole(BigDecimal limit) {
        try {
            return Optional.of(limit.longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    boolean allows(Utf8Number value) {
        for (int i = 0; i < bounds.size(); i++) {
            if (!bounds.get(i).allows(value)) {
                return false;
            }
        }
        return step.isEmpty() || Decimals.isMultiple(value.toDecimal(), step.get());
    }

    /** @param whole the limit, where it is a long */
    private record Bound(BigDecimal limit, Optional<Long> whole, IntPredicate holds) {
        boolean allows(Utf8Number value) {
            int sign = whole.isPresent() && value.isShort()
                    ? compare(value.shortValue(), POWERS[value.shortScale()], whole.get())
                    : value.toDecimal().compareTo(limit);
            return holds.test(sign);
        }

        private static int compare(long unscaled, long power, long limit) {
            long part = unscaled / power;
            return part == limit ? Long.signum(unscaled % power) : Long.compare(part, limit);
        }
    }
}
