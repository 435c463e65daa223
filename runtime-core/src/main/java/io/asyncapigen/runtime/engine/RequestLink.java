package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Requests of one operation and the replies to them: writes the correlation id and the address for the reply where the document says,
 * waits, and reads the reply. Thread-safe.
 */
final class RequestLink<Q extends Message, R extends Message> {
    /** Brings a request on its way; completes {@code reply} when that fails, or when the protocol itself brings the reply. */
    interface Way {
        void send(Route route, Envelope request, Duration timeout, CompletableFuture<Envelope> reply);
    }

    private final Link link;
    private final MessageWriter<Q> writer;
    private final MessageReader<R> reader;
    private final Optional<RuntimeExpression> replyTo;
    private final Optional<String> replyAddress;
    private final PendingReplies pending;
    private final Way way;

    /** @param replyAddress where replies come in, if that is known */
    RequestLink(
            Link link,
            MessageSet<Q> requests,
            ReplyRoute reply,
            MessageSet<R> replies,
            Optional<String> replyAddress,
            PendingReplies pending,
            Way way) {
        this.link = link;
        this.writer = link.writer(requests);
        this.reader = new MessageReader<>(replies, link.codecs());
        this.replyTo = reply.address();
        this.replyAddress = replyAddress;
        this.pending = pending;
        this.way = way;
    }

    /** Fails requests that wait, and all further ones. */
    void close() {
        pending.close();
    }

    Attempt attempt(Route route, Duration timeout) {
        return Attempt.of(
                timeout,
                link.server().address(),
                () -> "waiting for the reply to a request on " + route,
                SendFailedException::new,
                link.threads());
    }

    CompletableFuture<Delivery<R>> request(Attempt attempt, Route route, Q message, List<SendOption> options) {
        MessageWriter<Q>.Draft draft;
        String id;
        CompletableFuture<Envelope> reply;
        Envelope request;
        try {
            link.outbox().refuseClosed();
            draft = writer.draft(message, options);
            id = correlationId(draft);
            writeReplyAddress(draft);
            request = draft.envelope(route).build();
            reply = pending.expect(id, request);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
        CompletableFuture<Delivery<R>> result = attempt.start(() -> {
            way.send(route, request, attempt.limit(), reply);
            return reply.thenApplyAsync(
                    envelope -> reader.read(envelope)
                            .<Delivery<R>>map(
                                    received -> received.delivery(received.message(), envelope, envelope.parameters()))
                            .orElseThrow(() ->
                                    new DecodeException("what came in is no reply but another message of the channel")),
                    link.threads());
        });
        result.whenComplete((value, failure) -> pending.forget(id, reply));
        return result;
    }

    /** The one that the message has already, otherwise a new one, written where the document says. */
    private String correlationId(MessageWriter<Q>.Draft draft) {
        Optional<RuntimeExpression> place = draft.type().correlationId();
        if (place.isEmpty()) {
            return UUID.randomUUID().toString();
        }
        JsonValue id = draft.read(place.get());
        if (id == null) {
            id = new JsonString(UUID.randomUUID().toString());
            draft.write(place.get(), id);
        }
        return new HeaderValue.Json(id).text();
    }

    private void writeReplyAddress(MessageWriter<Q>.Draft draft) {
        if (replyTo.isEmpty() || replyAddress.isEmpty()) {
            return;
        }
        var ours = new JsonString(replyAddress.get());
        JsonValue there = draft.read(replyTo.get());
        if (there == null) {
            draft.write(replyTo.get(), ours);
        } else if (!there.equals(ours)) {
            throw new EncodeException("the request wants its reply at " + there + ", but replies come in at " + ours
                    + "; choose the address with Requester.replyAddress");
        }
    }
}
