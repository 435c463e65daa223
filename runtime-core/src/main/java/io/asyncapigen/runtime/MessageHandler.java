package io.asyncapigen.runtime;

/**
 * Handles messages. Returning accepts the delivery; throwing asks the {@link ErrorHandler}.
 *
 * <p>Called on the connection's executor, never on a transport's thread, so it may block; by up to {@code maxInFlight} threads at once.
 */
@FunctionalInterface
public interface MessageHandler<M> {
    void handle(Delivery<M> delivery) throws Exception;
}
