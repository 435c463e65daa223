package io.asyncapigen.runtime.jackson;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * A Java type of whole numbers.
 *
 * @param fromLong as {@code convert}, and faster; both throw {@link ArithmeticException} for what does not fit
 */
record IntegerType<T>(Class<T> type, LongFunction<T> fromLong, Function<BigInteger, T> convert) {
    static final List<IntegerType<?>> ALL = List.of(
            new IntegerType<>(
                    byte.class, value -> BigInteger.valueOf(value).byteValueExact(), BigInteger::byteValueExact),
            new IntegerType<>(
                    Byte.class, value -> BigInteger.valueOf(value).byteValueExact(), BigInteger::byteValueExact),
            new IntegerType<>(
                    short.class, value -> BigInteger.valueOf(value).shortValueExact(), BigInteger::shortValueExact),
            new IntegerType<>(
                    Short.class, value -> BigInteger.valueOf(value).shortValueExact(), BigInteger::shortValueExact),
            new IntegerType<>(int.class, Math::toIntExact, BigInteger::intValueExact),
            new IntegerType<>(Integer.class, Math::toIntExact, BigInteger::intValueExact),
            new IntegerType<>(long.class, value -> value, BigInteger::longValueExact),
            new IntegerType<>(Long.class, value -> value, BigInteger::longValueExact),
            new IntegerType<>(BigInteger.class, BigInteger::valueOf, Function.identity()));
}
