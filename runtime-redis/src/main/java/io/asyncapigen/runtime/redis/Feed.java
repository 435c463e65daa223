package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Settlement;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Where the entries of a stream come from, and where they go when they are settled. */
interface Feed {
    /**
     * Blocks until the server knows of it.
     *
     * @throws AsyncApiException when it does not want to
     */
    void open();

    /**
     * Waits a short while for entries. Called by one thread.
     *
     * @return at most so many, perhaps none
     * @throws ExecutionException when the server does not give any; it may next time
     */
    List<Entry> next(int most) throws ExecutionException, InterruptedException;

    /** Called by any thread, once for each entry; does not block. */
    void settle(Entry entry, Settlement settlement);

    /**
     * Ends the wait for entries early, if the server lets us.
     *
     * @return false when there is no server right now, and nothing to be waited for
     */
    boolean wake();

    /** What is not settled goes back, as far as it can. May block. */
    void close();
}
