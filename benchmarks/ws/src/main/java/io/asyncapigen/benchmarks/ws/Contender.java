package io.asyncapigen.benchmarks.ws;

import java.util.function.IntConsumer;

/** A client and a server in one process. */
interface Contender {
    String name();

    /**
     * Sends that many from the client to the server, and returns when the server has handled all.
     *
     * @param handler gets the lumens of each
     */
    void run(int messages, IntConsumer handler) throws Exception;
}
