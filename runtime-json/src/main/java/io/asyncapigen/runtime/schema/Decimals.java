package io.asyncapigen.runtime.schema;

import java.math.BigDecimal;

/** Exact arithmetic that no exponent makes expensive. */
final class Decimals {
    private static final int MAX_DIGITS = 10_000;

    private Decimals() {}

    static boolean isInteger(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** Exactly; a number whose exponent is too far away to be written out counts as no multiple. */
    static boolean isMultiple(BigDecimal number, BigDecimal step) {
        if (number.signum() == 0) {
            return true;
        }
        if (Math.abs((long) number.scale() - step.scale()) > MAX_DIGITS) {
            return false;
        }
        return number.remainder(step).signum() == 0;
    }
}
