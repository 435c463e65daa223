package io.asyncapigen.benchmarks.ws;

import java.util.function.IntConsumer;

/** A client and a server in one process. */
interface Contender {
    String name();

    /**
     * Sends that many from the client to the server, in order, and returns when the server has handled all, in the same order.
     *
     * @param before each is sent, gets its number from 0
     * @param handler gets the lumens of each
     */
    void run(int messages, IntConsumer before, IntConsumer handler) throws Exception;
}
