package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.Binary;
import java.util.Optional;

/** Answers requests. Called by event loops, which it must not block. Thread-safe. */
public interface HttpHandler {
    /** How many bytes a body may have; a larger one is answered with 413. */
    int bodyLimit();

    /**
     * Looks at a request before its body is read, and before {@code 100 Continue} is said.
     *
     * @return what to answer instead of reading on; empty when there is nothing against it
     */
    default Optional<HttpAnswer> refuse(HttpCall call) {
        return Optional.empty();
    }

    /**
     * Answers, now or later, exactly once. What it throws becomes an answer with 500.
     *
     * @param answering where the answer goes, from any thread
     */
    void handle(HttpCall call, Binary body, Answering answering);
}
