package io.asyncapigen.runtime;

import java.util.concurrent.CompletionStage;

/**
 * Handles messages and says later how it went. The delivery is in flight until the stage completes: normally, and it is accepted;
 * exceptionally, and the {@link ErrorHandler} is asked, as it is when the method throws.
 */
@FunctionalInterface
public interface AsyncMessageHandler<M> {
    CompletionStage<?> handle(Delivery<M> delivery) throws Exception;
}
