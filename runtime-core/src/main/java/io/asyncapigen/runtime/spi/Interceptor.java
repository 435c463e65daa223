package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * The one hook, for traces, metrics and logs: sees every envelope that goes out or comes in, and may change it on its way. Thread-safe.
 * The interceptor that was given first is the outermost.
 */
public interface Interceptor {
    /** Around a send, on the thread that sends. */
    default CompletionStage<Receipt> send(Route route, Envelope envelope, TransportSender next) {
        return next.send(envelope);
    }

    /** Around a request that the protocol itself ties to its reply. One that core correlates is a send and a delivery. */
    default CompletionStage<Envelope> request(
            Route route, Envelope request, Duration timeout, TransportRequester next) {
        return next.request(request, timeout);
    }

    /** Around a delivery, on the thread of the handler: decoding, the handler and the error handler run inside of {@code next}. */
    default CompletionStage<Outcome> deliver(Route route, Envelope envelope, Inbox next) {
        return next.deliver(envelope);
    }
}
