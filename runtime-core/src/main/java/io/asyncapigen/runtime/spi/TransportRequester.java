package io.asyncapigen.runtime.spi;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Request and reply by the protocol's own means. Thread-safe. */
public interface TransportRequester {
    /**
     * Sends a request.
     *
     * @param timeout after which core gives up, so that the transport can forget about it
     * @return completes with the reply; fails with an {@link io.asyncapigen.runtime.AsyncApiException}
     */
    CompletionStage<Envelope> request(Envelope request, Duration timeout);

    /** Where replies come in, for documents that want it written into the request; empty where there is no such address. */
    default Optional<String> replyAddress() {
        return Optional.empty();
    }
}
