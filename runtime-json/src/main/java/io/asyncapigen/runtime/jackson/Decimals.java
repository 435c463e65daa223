package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.DecodeException;
import java.math.BigDecimal;

/** Decimal numbers in formats whose numbers are binary. */
final class Decimals {
    private Decimals() {}

    /** Whether the number is what the double that is nearest to it is written as, so that no more than zeros at its end is lost. */
    static boolean isDouble(BigDecimal number) {
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0;
    }

    /** The same, where not even those are lost. */
    static boolean isExactlyDouble(BigDecimal number) {
        return isDouble(number) && BigDecimal.valueOf(number.doubleValue()).equals(number);
    }

    /** The shortest number that the double is nearest to. */
    static BigDecimal of(double number) {
        requireFinite(Double.isFinite(number));
        return BigDecimal.valueOf(number);
    }

    /** The shortest number that the float is nearest to. */
    static BigDecimal of(float number) {
        requireFinite(Float.isFinite(number));
        return new BigDecimal(Float.toString(number));
    }

    private static void requireFinite(boolean isFinite) {
        if (!isFinite) {
            throw new DecodeException("a number that is none of JSON: infinite, or not a number");
        }
    }
}
