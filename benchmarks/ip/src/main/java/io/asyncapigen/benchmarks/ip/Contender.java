package io.asyncapigen.benchmarks.ip;

import java.util.function.Consumer;

/** A way to send and receive packets, which is open until it is closed. Sends from one thread, and handles on another. */
interface Contender extends AutoCloseable {
    String name();

    /** Receives from now on. */
    void receive(Consumer<byte[]> handler);

    /** Sends one; returns when the system has it. */
    void send(byte[] payload);

    @Override
    void close();
}
