package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.http.listen.Answering;
import io.asyncapigen.runtime.http.listen.HttpAnswer;
import io.asyncapigen.runtime.http.listen.HttpCall;
import io.asyncapigen.runtime.http.listen.HttpHandler;
import io.asyncapigen.runtime.http.listen.Registration;
import io.asyncapigen.runtime.http.proof.Proofs;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Delivers requests, and answers them by what became of them. Thread-safe. */
final class HttpReceiver implements HttpHandler, TransportReceiver {
    private final Route route;
    private final MessageSet<?> messages;
    private final List<ContentType> answers;
    private final Inbox inbox;
    private final Proofs proofs;
    private final int limit;
    private final Semaphore places;
    private final Fields fields;
    private final boolean hasQuery;
    private final boolean hasHeaders;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Object delivering = new Object();

    // Guarded by delivering.
    private boolean stopped;

    private @Nullable Registration registration;

    /** @param answers the content types that replies can have; none where there is no reply, or not all of them are known */
    HttpReceiver(
            Route route,
            MessageSet<?> messages,
            List<ContentType> answers,
            int maxInFlight,
            Inbox inbox,
            Proofs proofs,
            int limit) {
        this.route = route;
        this.messages = messages;
        this.answers = answers;
        this.inbox = inbox;
        this.proofs = proofs;
        this.limit = limit;
        this.places = new Semaphore(maxInFlight);
        this.fields = new Fields(route, messages);
        this.hasQuery = Beside.hasQuery(route);
        this.hasHeaders = Beside.hasHeaders(messages);
    }

    /** Where it is registered; called once, at the beginning. */
    void registered(Registration registration) {
        this.registration = registration;
    }

    @Override
    public int bodyLimit() {
        return limit;
    }

    @Override
    public Optional<HttpAnswer> refuse(HttpCall call) {
        Optional<HttpAnswer> stranger = proofs.refuse(call);
        if (stranger.isPresent()) {
            return stranger;
        } else if (places.availablePermits() == 0) {
            return Optional.of(full());
        } else if (call.headers().contains(HttpHeaderNames.CONTENT_ENCODING)
                && !call.headers().containsValue(HttpHeaderNames.CONTENT_ENCODING, "identity", true)) {
            return Optional.of(HttpAnswer.problem(415, "Compressed bodies are not taken.")
                    .with(HttpHeaderNames.ACCEPT_ENCODING, "identity"));
        }
        return refuseType(call.headers().get(HttpHeaderNames.CONTENT_TYPE)).or(() -> refuseAnswers(call));
    }

    /** Before a handler has done what nobody would hear of. */
    private Optional<HttpAnswer> refuseAnswers(HttpCall call) {
        List<String> accepted = call.headers().getAll(HttpHeaderNames.ACCEPT);
        boolean takesSome = answers.isEmpty() || answers.stream().anyMatch(each -> Accepts.allow(accepted, each));
        return takesSome ? Optional.empty() : Optional.of(Answers.notAcceptable(answers));
    }

    private static HttpAnswer full() {
        return Answers.busy("As many requests are being handled as can be.");
    }

    private Optional<HttpAnswer> refuseType(@Nullable String text) {
        Optional<ContentType> said = Fields.contentType(text);
        if (said == null) {
            return Optional.of(HttpAnswer.problem(415, "The Content-Type is none."));
        } else if (said.isEmpty()) {
            return Optional.empty();
        }
        for (MessageType<?> each : messages.types()) {
            if (isReadable(each, said.get())) {
                return Optional.empty();
            }
        }
        for (MessageType<?> each : messages.others()) {
            if (each.payload().isPresent() && isReadable(each, said.get())) {
                return Optional.empty();
            }
        }
        return Optional.of(HttpAnswer.problem(415, said.get() + " is none of the types that are taken here.")
                .with(HttpHeaderNames.ACCEPT, accepted()));
    }

    private static boolean isReadable(MessageType<?> type, ContentType said) {
        ContentType documented = type.contentType();
        return type.payload().isEmpty()
                || type.isRaw()
                || documented.includes(said)
                || documented.isJson() && said.isJson();
    }

    private String accepted() {
        return String.join(
                ", ",
                messages.types().stream()
                        .map(each -> each.contentType().type() + "/"
                                + each.contentType().subtype())
                        .distinct()
                        .toList());
    }

    @Override
    public void handle(HttpCall call, Binary body, Answering answering) {
        if (!places.tryAcquire()) {
            answering.answer(full());
            return;
        }
        var exchange = new Exchange(call, answering);
        Envelope envelope = envelope(call, body, exchange);
        CompletionStage<Outcome> outcome;
        synchronized (delivering) {
            if (stopped) {
                exchange.answer(Answers.busy("The server is being closed."));
                return;
            }
            outcome = inbox.deliver(envelope);
        }
        outcome.thenAccept(each -> exchange.answer(answer(each, envelope.attempt())));
    }

    private static HttpAnswer answer(Outcome outcome, int attempt) {
        try {
            return Answers.of(outcome, attempt);
        } catch (IllegalArgumentException e) { // from what a handler wanted to answer
            return HttpAnswer.problem(500, "The request could not be handled.");
        }
    }

    private Envelope envelope(HttpCall call, Binary body, ReturnPath back) {
        Map<String, List<String>> query = proofs.visible(call.query());
        Headers headers = fields.read(call.headers(), proofs::visible);
        Envelope.Builder envelope = Envelope.builder(body)
                .headers(headers)
                .contentType(contentType(call))
                .address(call.path())
                .parameters(parameters(call))
                .attempt(Fields.attempt(call.headers().get(Fields.ATTEMPT), 1))
                .fact(new HttpDelivery(call.method(), call.path(), query, call.remote(), call.encrypted()))
                .returnPath(back);
        if (hasQuery) {
            envelope.fact(Beside.read(Beside.QUERY, query));
        }
        if (hasHeaders) {
            envelope.fact(Beside.read(Beside.HEADERS, Beside.grouped(headers)));
        }
        return envelope.build();
    }

    private static @Nullable ContentType contentType(HttpCall call) {
        Optional<ContentType> said = Fields.contentType(call.headers().get(HttpHeaderNames.CONTENT_TYPE));
        return said == null ? null : said.orElse(null);
    }

    private Map<String, String> parameters(HttpCall call) {
        if (route.parameters().isEmpty()) {
            return call.parameters();
        }
        var parameters = new LinkedHashMap<>(route.parameters());
        parameters.putAll(call.parameters());
        return parameters;
    }

    /** One request that is being handled, and its one answer. */
    private final class Exchange implements ReturnPath {
        private final HttpCall call;
        private final Answering answering;
        private final AtomicBoolean answered = new AtomicBoolean();

        Exchange(HttpCall call, Answering answering) {
            this.call = call;
            this.answering = answering;
        }

        @Override
        public boolean correlates() {
            return true;
        }

        @Override
        public boolean takesOptions() {
            return true;
        }

        @Override
        public CompletionStage<Receipt> send(Envelope reply) {
            HttpAnswer answer;
            try {
                answer = Answers.reply(call, reply);
            } catch (SendFailedException e) {
                return CompletableFuture.failedFuture(e);
            } catch (IllegalArgumentException e) {
                return CompletableFuture.failedFuture(
                        new SendFailedException("cannot answer " + call + ": " + e.getMessage(), e));
            }
            return answer(answer).thenApply(done -> Receipt.empty());
        }

        /** The first one goes out; makes room for the next request before. */
        CompletionStage<Void> answer(HttpAnswer answer) {
            if (!answered.compareAndSet(false, true)) {
                return CompletableFuture.failedFuture(new SendFailedException(call + " was answered already"));
            }
            places.release();
            return answering.answer(answer);
        }
    }

    @Override
    public void stop() {
        synchronized (delivering) {
            stopped = true;
        }
    }

    @Override
    public void close() {
        Registration open = registration;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }
}
