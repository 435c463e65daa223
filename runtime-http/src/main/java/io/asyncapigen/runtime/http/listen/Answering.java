package io.asyncapigen.runtime.http.listen;

import java.util.concurrent.CompletionStage;

/** Where the answer to one request goes. Thread-safe. */
@FunctionalInterface
public interface Answering {
    /**
     * Answers; only the first answer counts. Does not block.
     *
     * @return completes when the system has the answer; fails with a {@link io.asyncapigen.runtime.SendFailedException} when the
     *     caller is gone before, or was answered already
     */
    CompletionStage<Void> answer(HttpAnswer answer);
}
