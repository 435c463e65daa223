package io.asyncapigen.runtime.utf8;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** A number of JSON in its bytes. */
public final class Utf8Number {
    private static final int MAX_SIZE = 100;

    /** Numbers of so many digits are longs. */
    private static final int SHORT = 18;

    /** Up to here each whole number is a double, so that dividing two of them is rounded once. */
    private static final long MAX_EXACT = 1L << 53;

    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

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

    /** The nearest double, which may be infinite. */
    public double toDouble() {
        refuseNegativeZero();
        return isShort() && Math.abs(unscaled) <= MAX_EXACT && fraction < EXACT_POWERS.length
                ? unscaled / EXACT_POWERS[fraction]
                : Double.parseDouble(toString());
    }

    /** The nearest float, which may be infinite. */
    public float toFloat() {
        refuseNegativeZero();
        return Float.parseFloat(toString());
    }

    /** Readers do not agree on what it is. */
    private void refuseNegativeZero() {
        if (unscaled == 0 && bytes[from] == '-') {
            throw NotSureException.because();
        }
    }

    /** As it is written. */
    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
