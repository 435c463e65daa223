package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportRequester;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Sends requests whose answer is the reply. Thread-safe.
 *
 * @param statuses of replies in the document that are no success, and replies all the same
 */
record HttpRequester(Ask ask, Caller caller, HttpRetry retry, Fields fields, List<Integer> statuses)
        implements TransportRequester {
    @Override
    public CompletionStage<Envelope> request(Envelope request, Duration timeout) {
        return caller.call(ask, request, retry, timeout).thenApply(this::reply);
    }

    private Envelope reply(Answered answer) {
        if (!answer.isSuccess() && !statuses.contains(answer.status())) {
            throw HttpStatusException.answered(ask.toString(), answer.status(), answer.headers(), answer.body());
        }
        Optional<ContentType> contentType = Fields.contentType(
                answer.fields().firstValue(Fields.CONTENT_TYPE).orElse(null));
        return Envelope.builder(answer.body())
                .headers(fields.read(answer.entries(), name -> false))
                .contentType(contentType == null ? null : contentType.orElse(null))
                .build();
    }
}
