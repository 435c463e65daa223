package io.asyncapigen.benchmarks.udp;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A socket of 127.0.0.1 that receives, and one that sends to it. */
interface Contender extends AutoCloseable {
    String name();

    /** Who gets what comes, from now on; on one thread. */
    void handler(Consumer<byte[]> handler);

    /** Does not block; completes when the system has it. */
    CompletionStage<?> send(byte[] payload);

    @Override
    void close();
}
