package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportRequester;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Sends requests whose answer is the reply. Thread-safe.
 *
 * @param hasHeaders whether a reply's binding has some
 */
record HttpRequester(Ask ask, Caller caller, Fields fields, boolean hasHeaders) implements TransportRequester {
    @Override
    public CompletionStage<Envelope> request(Envelope request, Duration timeout) {
        return caller.call(ask, request, timeout).thenApply(this::reply);
    }

    private Envelope reply(Answered answer) {
        if (!ask.wants(answer.status())) {
            throw HttpStatusException.answered(ask.toString(), answer.status(), answer.headers(), answer.body());
        }
        Optional<ContentType> contentType = Fields.contentType(
                answer.fields().firstValue(Fields.CONTENT_TYPE).orElse(null));
        Headers headers = fields.read(answer.entries(), (name, value) -> Optional.of(value));
        Envelope.Builder reply = Envelope.builder(answer.body())
                .headers(headers)
                .contentType(contentType == null ? null : contentType.orElse(null))
                .fact(new HttpReceipt(answer.status(), answer.headers()));
        if (hasHeaders) {
            reply.fact(Beside.read(Beside.HEADERS, Beside.grouped(headers)));
        }
        return reply.build();
    }
}
