package io.asyncapigen.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/**
 * A JSON number with every digit that was written.
 *
 * <p>Two numbers are equal when they are the same number: {@code 1}, {@code 1.0} and {@code 1e0} are equal. A huge exponent is never
 * written out, so {@code 1e1000000000} costs no memory.
 */
public record JsonNumber(BigDecimal value) implements JsonValue {
    private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    public JsonNumber {
        Objects.requireNonNull(value, "value");
    }

    public static JsonNumber of(long value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }

    /** @throws IllegalArgumentException when the number is infinite, not a number, or of a class that JSON does not know */
    public static JsonNumber of(Number number) {
        if (number instanceof BigDecimal decimal) {
            return new JsonNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            return new JsonNumber(new BigDecimal(integer));
        } else if (number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte) {
            return of(number.longValue());
        }
        try {
            return new JsonNumber(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no JSON number: " + number, e);
        }
    }

    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public Number toJava() {
        if (value.scale() != 0) {
            return value;
        }
        BigInteger integer = value.unscaledValue();
        boolean fits = integer.compareTo(MIN_LONG) >= 0 && integer.compareTo(MAX_LONG) <= 0;
        return fits ? (Number) integer.longValue() : integer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber number && value.compareTo(number.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
