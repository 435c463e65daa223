package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.http.listen.HttpAnswer;
import io.asyncapigen.runtime.http.listen.HttpCall;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Outcome;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What becomes of requests, in answers. */
final class Answers {
    private Answers() {}

    /** Of one that nobody can take now. */
    static HttpAnswer busy(String detail) {
        return HttpAnswer.problem(503, detail).with(HttpHeaderNames.RETRY_AFTER, "1");
    }

    /** Of one that takes none of what it would be answered with. */
    static HttpAnswer notAcceptable(List<ContentType> answers) {
        String all = answers.stream().map(ContentType::toString).collect(Collectors.joining(" or "));
        return HttpAnswer.problem(406, "The answer is " + all + ", which the request does not accept.");
    }

    /**
     * Of one that was delivered and got no reply.
     *
     * @param attempt which delivery it was
     */
    static HttpAnswer of(Outcome outcome, int attempt) {
        Optional<HttpStatusException> chosen = find(outcome, HttpStatusException.class);
        if (chosen.isPresent()) {
            return of(chosen.get());
        } else if (outcome.skipped()) {
            return HttpAnswer.problem(422, "The message is none of those that are taken here.");
        }
        return switch (outcome.settlement()) {
            case ACCEPT -> HttpAnswer.of(204);
            case RELEASE ->
                busy("The request could not be handled now.").with(Fields.ATTEMPT, Integer.toString(attempt + 1));
            case REJECT ->
                find(outcome, DecodeException.class)
                        .map(each -> HttpAnswer.unreadable("The message is not as it should be.", each))
                        .orElseGet(() -> HttpAnswer.problem(500, "The request could not be handled."));
        };
    }

    private static <T> Optional<T> find(Outcome outcome, Class<T> type) {
        for (Throwable each = outcome.cause().orElse(null); each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }

    private static HttpAnswer of(HttpStatusException chosen) {
        HttpAnswer answer = HttpAnswer.problem(chosen.status(), String.valueOf(chosen.getMessage()));
        var headers = new DefaultHttpHeaders();
        boolean hasBody = chosen.body() != null && !chosen.body().isEmpty();
        if (!hasBody) {
            headers.add(answer.headers());
        }
        if (chosen.headers() != null) {
            chosen.headers()
                    .forEach(each -> Fields.write(each.name(), each.value().text(), headers::add));
        }
        return new HttpAnswer(chosen.status(), headers, hasBody ? chosen.body() : answer.body());
    }

    /**
     * Of one that got a reply.
     *
     * @throws IllegalArgumentException when the reply has headers that cannot be carried, or a status that there is not
     * @throws SendFailedException when it has options that are none of an answer
     */
    static HttpAnswer reply(HttpCall call, Envelope reply) {
        Optional<ContentType> type = reply.contentType();
        if (type.isPresent() && !Accepts.allow(call.headers().getAll(HttpHeaderNames.ACCEPT), type.get())) {
            return notAcceptable(List.of(type.get()));
        }
        var headers = new DefaultHttpHeaders();
        Fields.write(reply, headers::add);
        Beside.check(reply, Beside.HEADERS);
        Beside.written(reply, Beside.HEADERS, (name, value) -> Fields.write(name, value, headers::add));
        boolean isEmpty = reply.payload().isEmpty() && type.isEmpty();
        Binary body = isEmpty ? Binary.empty() : reply.payload();
        return new HttpAnswer(reply.message().flatMap(Answers::status).orElse(isEmpty ? 204 : 200), headers, body);
    }

    private static Optional<Integer> status(MessageType<?> message) {
        return message.bindings()
                .binding(Beside.BINDING)
                .flatMap(each -> Beside.text(each, "statusCode"))
                .map(each -> (int) Double.parseDouble(each));
    }
}
