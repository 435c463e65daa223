package io.asyncapigen.benchmarks.turns;

import java.nio.ByteBuffer;

/** A number and zeros behind it. */
public final class NumberedBytes {
    private NumberedBytes() {}

    public static byte[] of(int number, int size) {
        return ByteBuffer.allocate(size).putInt(number).array();
    }

    /** The number at their beginning. */
    public static int number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }
}
