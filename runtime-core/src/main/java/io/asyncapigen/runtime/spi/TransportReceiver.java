package io.asyncapigen.runtime.spi;

import java.util.concurrent.CompletionStage;

/** An open way in. Thread-safe. Core stops it, waits until what is in flight is settled, and closes it. */
public interface TransportReceiver {
    /**
     * Takes nothing more. When it returns, no delivery starts any more, and every one that was started has its stage listened to. What
     * is in flight can still be settled. May block.
     */
    void stop();

    /** Closes; what is not settled goes back to where it came from, as far as the protocol can. Called once, after {@link #stop}. May block. */
    void close();

    /** Completes exceptionally when it ends without having been closed and will not come back; otherwise never has to complete. */
    CompletionStage<Void> ended();
}
