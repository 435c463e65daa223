package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.asyncapigen.runtime.spi.TransportSender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Sends replies where they belong: by the protocol's own way back when it ties replies to requests; otherwise to the address that the
 * request names, to the address of the reply channel, or back to the peer, whichever there is first. Thread-safe.
 */
final class ReplySender<R extends Message> {
    private final Link link;
    private final ReplyRoute reply;
    private final MessageSet<R> replies;
    private final MessageWriter<R> writer;

    ReplySender(Link link, ReplyRoute reply, MessageSet<R> replies) {
        this.link = link;
        this.reply = reply;
        this.replies = replies;
        this.writer = link.writer(replies);
    }

    /** What may be sent. */
    MessageSet<R> messages() {
        return replies;
    }

    /**
     * Opens what replies will need, so that what is wrong shows before the first request. A transport that only answers by itself may
     * refuse; that counts when a request comes that it does not answer by itself.
     */
    void open() {
        if (reply.address().isPresent() || !reply.route().address().isUnknown()) {
            try {
                link.sender(reply.route(), replies);
            } catch (UnsupportedByTransportException e) {
                // Thrown again by the reply that needs it.
            }
        }
    }

    /** Never throws; the future fails when the reply was not sent. */
    CompletableFuture<Receipt> send(
            R message, List<SendOption> options, Delivery<?> delivery, Received<?> request, Envelope envelope) {
        try {
            return start(writer.draft(message, options), delivery, request, envelope);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Receipt> start(
            MessageWriter<R>.Draft draft, Delivery<?> delivery, Received<?> request, Envelope envelope) {
        draft.type()
                .correlationId()
                .ifPresent(to -> request.type()
                        .correlationId()
                        .flatMap(request.tree()::read)
                        .ifPresent(id -> draft.write(to, id)));
        Optional<ReturnPath> back = envelope.returnPath();
        if (back.filter(ReturnPath::correlates).isPresent()) {
            return send(back.get(), draft.envelope().build());
        }
        Optional<String> address =
                reply.address().flatMap(request.tree()::read).map(each -> new HeaderValue.Json(each).text());
        if (address.isPresent()) {
            Envelope out = draft.envelope().address(address.get()).build();
            return sendOn(out);
        }
        if (!reply.route().address().isUnknown()) {
            return sendOn(draft.envelope(withParametersOf(delivery)).build());
        }
        if (back.isPresent()) {
            return send(back.get(), draft.envelope().build());
        }
        throw new SendFailedException("the request on " + reply.route() + " names no address for its reply");
    }

    /** The reply channel's parameters are those that it was opened with, and the ones of the same name in the request's address. */
    private Route withParametersOf(Delivery<?> delivery) {
        Route route = reply.route();
        Map<String, String> shared = new HashMap<>(delivery.parameters());
        shared.keySet().retainAll(route.address().parameters());
        shared.keySet().removeAll(route.parameters().keySet());
        return shared.isEmpty() ? route : route.with(shared);
    }

    private CompletableFuture<Receipt> sendOn(Envelope envelope) {
        return link.outbox()
                .send(link.outbox().attempt(reply.route()), link.sender(reply.route(), replies), () -> envelope);
    }

    private CompletableFuture<Receipt> send(ReturnPath back, Envelope envelope) {
        if (!envelope.options().isEmpty() && !back.takesOptions()) {
            throw new SendFailedException("a reply on " + reply.route() + " takes none of the options "
                    + envelope.options().stream()
                            .map(each -> each.getClass().getSimpleName())
                            .toList());
        }
        TransportSender sender = link.around(reply.route(), replies, back);
        return link.outbox().send(link.outbox().attempt(reply.route()), sender, () -> envelope);
    }
}
