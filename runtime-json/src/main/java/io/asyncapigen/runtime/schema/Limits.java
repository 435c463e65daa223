package io.asyncapigen.runtime.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How many characters, elements or members there may be. */
record Limits(int least, int most) {
    private static final BigDecimal MAX = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** Bounds that are no whole numbers are those of JSON Schema all the same. */
    static Limits of(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return new Limits(
                least.map(each -> whole(each, RoundingMode.CEILING)).orElse(0),
                most.map(each -> whole(each, RoundingMode.FLOOR)).orElse(Integer.MAX_VALUE));
    }

    private static int whole(BigDecimal limit, RoundingMode rounding) {
        BigDecimal near = limit.min(MAX).max(BigDecimal.ONE.negate());
        boolean isFraction = near.precision() <= near.scale(); // which may have too many digits to be written out
        return (isFraction ? BigDecimal.valueOf(near.signum(), 1) : near)
                .setScale(0, rounding)
                .intValueExact();
    }

    boolean allow(int count) {
        return count >= least && count <= most;
    }

    /** Whether any count would do, so that nobody has to count. */
    boolean allowAll() {
        return least <= 0 && most == Integer.MAX_VALUE;
    }
}
