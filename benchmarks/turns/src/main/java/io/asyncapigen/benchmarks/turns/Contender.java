package io.asyncapigen.benchmarks.turns;

import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;

/** A sender and a receiver that hears it, both open until this is closed. */
public interface Contender extends AutoCloseable {
    String name();

    /** Who gets the number of each message that comes, from now on; one at a time. */
    void handler(IntConsumer handler);

    /** Sends the message of that number; the stage completes when the system has it. Called by one thread. */
    CompletionStage<?> send(int number);

    @Override
    void close();
}
