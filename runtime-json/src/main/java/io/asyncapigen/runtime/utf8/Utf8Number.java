package io.asyncapigen.runtime.utf8;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** A number of JSON in its bytes. */
public final class Utf8Number {
    private static final int MAX_SIZE = 100;

    /** Numbers of so many digits are longs. */
    private static final int SHORT = 18;

    private final byte[] bytes;
    private int from;
    private int to;
    private int digits;
    private int fraction;
    private long unscaled;
    private boolean hasExponent;
    private boolean isInteger;

    Utf8Number(byte[] bytes) {
        this.bytes = bytes;
    }

    /** From its first byte to behind its last one. */
    int scan(int start) {
        from = start;
        int at = start;
        boolean isNegative = byteAt(at) == '-';
        at += isNegative ? 1 : 0;
        long value = 0;
        int first = at;
        byte next = byteAt(at);
        while (next >= '0' && next <= '9') {
            value = value * 10 + next - '0';
            next = byteAt(++at);
        }
        digits = at - first;
        if (digits == 0 || digits > 1 && bytes[first] == '0') {
            throw NotSureException.because();
        }
        isInteger = true;
        fraction = 0;
        if (next == '.') {
            isInteger = false;
            first = at + 1;
            next = byteAt(++at);
            while (next >= '0' && next <= '9') {
                value = value * 10 + next - '0';
                next = byteAt(++at);
            }
            fraction = at - first;
            digits += fraction;
            if (fraction == 0) {
                throw NotSureException.because();
            }
        }
        hasExponent = next == 'e' || next == 'E';
        if (hasExponent) {
            isInteger = false;
            at = exponent(at + 1);
        }
        to = at;
        if (to - from > MAX_SIZE) {
            throw NotSureException.because();
        }
        unscaled = isNegative ? -value : value;
        return at;
    }

    private int exponent(int start) {
        int at = start;
        byte next = byteAt(at);
        if (next == '+' || next == '-') {
            next = byteAt(++at);
        }
        int first = at;
        while (next >= '0' && next <= '9') {
            next = byteAt(++at);
        }
        if (at == first) {
            throw NotSureException.because();
        }
        return at;
    }

    private byte byteAt(int at) {
        return at < bytes.length ? bytes[at] : 0;
    }

    /** Whether it is written without a fraction and an exponent. */
    public boolean isInteger() {
        return isInteger;
    }

    /** Whether it has no exponent, and no more digits than a long has. */
    public boolean isShort() {
        return !hasExponent && digits <= SHORT;
    }

    /** Of a short one: all its digits, without the point. */
    public long shortValue() {
        return unscaled;
    }

    /** Of a short one: how many of its digits are behind the point. */
    public int shortScale() {
        return fraction;
    }

    /** Every digit that is written. */
    public BigDecimal toDecimal() {
        return isShort() ? BigDecimal.valueOf(unscaled, fraction) : new BigDecimal(toString());
    }

    /** As it is written. */
    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
