package io.asyncapigen.runtime;

import java.util.concurrent.CompletionStage;

/** Answers requests later; otherwise as {@link RequestHandler}. */
@FunctionalInterface
public interface AsyncRequestHandler<Q, R> {
    CompletionStage<? extends R> handle(Delivery<Q> request) throws Exception;
}
