package io.asyncapigen.runtime;

/**
 * Answers requests. The request is accepted when the reply is sent; throwing asks the {@link ErrorHandler}, and no reply goes out.
 *
 * <p>Called on the connection's executor, never on a transport's thread, so it may block; by up to {@code maxInFlight} threads at once.
 */
@FunctionalInterface
public interface RequestHandler<Q, R> {
    R handle(Delivery<Q> request) throws Exception;
}
