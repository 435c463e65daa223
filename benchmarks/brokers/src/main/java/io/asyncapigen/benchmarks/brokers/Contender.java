package io.asyncapigen.benchmarks.brokers;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A way to send and receive measurements. */
interface Contender {
    String name();

    Sender sender(String address) throws Exception;

    /**
     * Receives from then on, and what was there before where the broker keeps that. Ending it leaves nothing unsettled.
     *
     * @param handler gets the number of each
     */
    Ending receive(String address, IntConsumer handler) throws Exception;

    /** Sends from one thread. */
    interface Sender extends Ending {
        /**
         * @param done told when the broker has it, with null, or that it has not; on any thread
         */
        void send(Measurement message, Consumer<@Nullable Throwable> done) throws Exception;

        /** Has all that was sent done in the end, where that needs a word. */
        default void flush() throws Exception {}
    }
}
