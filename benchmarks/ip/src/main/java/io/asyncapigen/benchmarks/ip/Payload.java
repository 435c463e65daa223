package io.asyncapigen.benchmarks.ip;

import java.nio.ByteBuffer;

/** A number and zeros behind it. */
final class Payload {
    private static final int SIZE = 64;

    private Payload() {}

    static byte[] of(int number) {
        return ByteBuffer.allocate(SIZE).putInt(number).array();
    }

    static int number(byte[] payload) {
        return ByteBuffer.wrap(payload).getInt();
    }
}
