package io.asyncapigen.benchmarks.kafka;

import java.util.function.IntConsumer;

/** A way to send and receive measurements. */
interface Contender {
    String name();

    /** Sends that many, and returns when the broker has them all. */
    void send(String topic, int messages) throws Exception;

    /**
     * Receives that many from the beginning of the topic, and returns when all are handled and their positions committed.
     *
     * @param handler gets the lumens of each
     */
    void receive(String topic, int messages, IntConsumer handler) throws Exception;
}
