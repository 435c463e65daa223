package io.asyncapigen.benchmarks.tcp;

import java.util.function.IntConsumer;

/** A listener and a connection to it, over which measurements go as lines of JSON. */
interface Contender extends AutoCloseable {
    String name();

    /**
     * Sends that many, no more than a thousand of them under way, and returns when the system has them all.
     *
     * @throws IllegalStateException when one of them fails
     */
    void send(int messages) throws InterruptedException;

    /** Who gets the lumens of each that comes, from now on. */
    void handler(IntConsumer handler);

    @Override
    void close();
}
