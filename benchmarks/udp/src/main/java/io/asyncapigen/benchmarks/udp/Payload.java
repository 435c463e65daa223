package io.asyncapigen.benchmarks.udp;

import java.nio.ByteBuffer;

/** A number and zeros behind it. */
final class Payload {
    private static final int SIZE = 100;

    private Payload() {}

    static byte[] of(int number) {
        return ByteBuffer.allocate(SIZE).putInt(number).array();
    }

    static int number(byte[] payload) {
        return ByteBuffer.wrap(payload).getInt();
    }
}
