package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each reply to the request that waits for it, by the correlation id that the document places in it. Thread-safe. */
final class ReplyInbox implements Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyInbox.class);

    private final Route route;
    private final List<RuntimeExpression> places;
    private final ContentType usual;
    private final Codecs codecs;
    private final Optional<MessageReader<?>> reader;
    private final PendingReplies pending;
    private final ConnectionListener listener;
    private final AtomicLong unmatched = new AtomicLong();

    ReplyInbox(Route route, MessageSet<?> replies, Codecs codecs, PendingReplies pending, ConnectionListener listener) {
        this.route = route;
        this.places = replies.types().stream()
                .map(MessageType::correlationId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        this.usual = Media.usual(replies.types());
        this.codecs = codecs;
        this.reader = replies.types().stream().anyMatch(this::hidesItsPlace)
                ? Optional.of(new MessageReader<>(replies, codecs))
                : Optional.empty();
        this.pending = pending;
        this.listener = listener;
    }

    private boolean hidesItsPlace(MessageType<?> type) {
        return !codecs.areTrees(type, Media.written(type))
                && type.correlationId()
                        .filter(each -> each.source() == RuntimeExpression.Source.PAYLOAD)
                        .isPresent();
    }

    /** What only its own schema or type can read has to be decoded, to be looked into. */
    private PayloadTree tree(Envelope envelope) {
        var tree = new PayloadTree(envelope, usual, codecs);
        if (reader.isEmpty()) {
            return tree;
        }
        try {
            return reader.get().read(envelope).map(Received::tree).orElse(tree);
        } catch (DecodeException e) {
            return tree;
        }
    }

    @Override
    public CompletionStage<Outcome> deliver(Envelope envelope) {
        PayloadTree tree = tree(envelope);
        Optional<String> id = places.stream()
                .flatMap(each -> tree.read(each).stream())
                .findFirst()
                .map(each -> new HeaderValue.Json(each).text());
        if (id.isEmpty() || !pending.arrived(id.get(), envelope)) {
            long count = unmatched.incrementAndGet();
            LOG.debug("No request on {} waits for the reply {} ({} so far)", route, id.orElse("without an id"), count);
            listener.unmatchedReply(route, count);
        }
        return CompletableFuture.completedFuture(Outcome.ACCEPTED);
    }
}
