package io.asyncapigen.generator.model.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that a format for integers has room for, as the registry of formats of OpenAPI says, where no Java type has room for just
 * those: they are bounds like {@code minimum} and {@code maximum}.
 *
 * @param least inclusive
 * @param most inclusive
 */
public record IntegerFormat(BigDecimal least, BigDecimal most) {
    private static final Map<String, IntegerFormat> KNOWN = Map.of(
            "int8", signed(8),
            "int16", signed(16),
            "uint8", unsigned(8),
            "uint16", unsigned(16),
            "uint32", unsigned(32),
            "uint64", unsigned(64));

    /** Empty for other formats, and for none. */
    public static Optional<IntegerFormat> of(@Nullable String format) {
        return format == null ? Optional.empty() : Optional.ofNullable(KNOWN.get(format));
    }

    private static IntegerFormat signed(int bits) {
        BigDecimal end = power(bits - 1);
        return new IntegerFormat(end.negate(), end.subtract(BigDecimal.ONE));
    }

    private static IntegerFormat unsigned(int bits) {
        return new IntegerFormat(BigDecimal.ZERO, power(bits).subtract(BigDecimal.ONE));
    }

    private static BigDecimal power(int bits) {
        return new BigDecimal(BigInteger.ONE.shiftLeft(bits));
    }
}
