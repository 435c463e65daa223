package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads messages out of envelopes. Immutable. */
final class MessageReader<M extends Message> {
    private final MessageSet<M> messages;
    private final List<BindingField<?>> fields;
    private final Codecs codecs;
    private final BindingValues values;
    private final ContentType usual;
    private final MessageChoice<M> choice;
    private final Optional<MessageChoice<Message>> choiceOfChannel;

    MessageReader(MessageSet<M> messages, Codecs codecs) {
        this(messages, List.of(), codecs);
    }

    /** @param fields what the operation's bindings have beside the payload of any message */
    MessageReader(MessageSet<M> messages, List<BindingField<?>> fields, Codecs codecs) {
        this.messages = messages;
        this.fields = fields;
        this.codecs = codecs;
        this.values = new BindingValues(codecs);
        this.usual = Media.usual(messages.types());
        this.choice = new MessageChoice<>(messages.types());
        this.choiceOfChannel = messages.others().isEmpty()
                ? Optional.empty()
                : Optional.of(new MessageChoice<>(Stream.<MessageType<? extends Message>>concat(
                                messages.types().stream(), messages.others().stream())
                        .toList()));
    }

    /**
     * Reads the message.
     *
     * @return empty when it is one of the channel's that these are not
     * @throws DecodeException when it is none of the messages
     */
    Optional<Received<? extends M>> read(Envelope envelope) {
        Enveloping.refuseUnreadable(envelope);
        var tree = new PayloadTree(envelope, usual, codecs);
        if (choiceOfChannel.isPresent()
                && isAnother(choiceOfChannel.get().candidates(envelope, tree), envelope, tree)) {
            return Optional.empty();
        }
        return Optional.of(read(envelope, tree));
    }

    /** Where nothing tells them apart, a message is one of ours. */
    private boolean isAnother(List<MessageType<? extends Message>> candidates, Envelope envelope, PayloadTree tree) {
        List<MessageType<? extends Message>> theirs = new ArrayList<>(candidates);
        theirs.removeAll(messages.types());
        if (theirs.isEmpty()) {
            return false;
        }
        List<MessageType<? extends Message>> ours = new ArrayList<>(candidates);
        ours.retainAll(messages.types());
        return ours.stream().noneMatch(each -> isReadable(each, envelope, tree))
                && theirs.stream().anyMatch(each -> isReadable(each, envelope, tree));
    }

    private boolean isReadable(MessageType<?> type, Envelope envelope, PayloadTree tree) {
        try {
            decode(type, envelope, tree);
            return true;
        } catch (DecodeException e) {
            return false;
        }
    }

    private Received<? extends M> read(Envelope envelope, PayloadTree tree) {
        List<MessageType<? extends M>> candidates = choice.candidates(envelope, tree);
        DecodeException failure = null;
        for (MessageType<? extends M> each : candidates) {
            try {
                return decode(each, envelope, tree);
            } catch (DecodeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null && candidates.size() == 1) {
            throw failure;
        }
        throw new DecodeException(
                "what came in is none of " + messages + (failure == null ? "" : "; not " + candidates), failure);
    }

    private <N extends Message> Received<N> decode(MessageType<N> type, Envelope envelope, PayloadTree tree) {
        Object headers = headers(type, envelope.headers(), tree);
        Object payload = payload(type, envelope, headers, tree);
        try {
            Headers rest = type.headers()
                    .map(as -> envelope.headers().filter(name -> !codecs.tree().hasMember(as, name)))
                    .orElse(envelope.headers());
            List<Object> facts = values.read(type, fields, envelope.facts());
            return new Received<>(
                    type, type.create(payload, headers), rest, shown(type, envelope, payload, tree), facts);
        } catch (NullPointerException | IllegalArgumentException | ClassCastException e) {
            throw new DecodeException("what came in is no " + type + ": " + e.getMessage(), e);
        }
    }

    /**
     * The payload, validated with the headers: as JSON text, if it is that and has no faults; otherwise as a tree before it is decoded where
     * it has the form of JSON, as its faults are then known all.
     */
    private @Nullable Object payload(
            MessageType<?> type, Envelope envelope, @Nullable Object headers, PayloadTree tree) {
        Validating.Faults faults = codecs.validating().receiving();
        if (headers != null) {
            faults.headers(type, () -> tree(type.headers(), headers));
        }
        boolean isWanted = faults.wantPayload(type);
        boolean isAccepted = isWanted
                && codecs.isJsonText(type, Media.read(type, envelope.contentType()))
                && faults.accepts(type, envelope.payload());
        boolean isTree = isWanted && !isAccepted && tree.get().isPresent();
        if (isTree) {
            faults.payload(type, () -> tree.get().orElseThrow());
        }
        refuse(faults, type);
        Object payload = type.payload().map(as -> payload(type, as, envelope)).orElse(null);
        if (!isAccepted && !isTree) {
            faults.payload(type, () -> whole(type, payload, envelope));
            refuse(faults, type);
        }
        return payload;
    }

    /** The payload as a tree, and what came in with it that its value has not kept. */
    private JsonValue whole(MessageType<?> type, @Nullable Object payload, Envelope envelope) {
        ContentType contentType = Media.read(type, envelope.contentType());
        JsonValue value = payloadTree(type, payload);
        return codecs.find(type, contentType, type.payload().orElseThrow())
                .map(codec -> codec.complete(envelope.payload(), value, contentType))
                .orElse(value);
    }

    private JsonValue payloadTree(MessageType<?> type, @Nullable Object payload) {
        return codecs.toTree(type, payload, type.payload().orElseThrow());
    }

    private JsonValue tree(Optional<TypeToken<?>> type, @Nullable Object value) {
        return codecs.tree().toTree(value, type.orElseThrow());
    }

    /** For runtime expressions; where the bytes themselves show nothing, the value does. */
    private PayloadTree shown(MessageType<?> type, Envelope envelope, @Nullable Object payload, PayloadTree tree) {
        boolean isHidden = type.payload().isPresent()
                && !type.isRaw()
                && !codecs.areTrees(type, Media.read(type, envelope.contentType()));
        return isHidden ? tree.withPayload(() -> payloadTree(type, payload)) : tree;
    }

    private static void refuse(Validating.Faults faults, MessageType<?> type) {
        if (!faults.isEmpty()) {
            throw new DecodeException("what came in is no " + type + ": " + faults, faults.found());
        }
    }

    private @Nullable Object payload(MessageType<?> type, TypeToken<?> as, Envelope envelope) {
        ContentType contentType = Media.read(type, envelope.contentType());
        if (type.isRaw()) {
            return envelope.payload();
        }
        PayloadCodec codec = codecs.find(type, contentType, as)
                .orElseThrow(() -> new DecodeException("the message " + type + " came as " + contentType
                        + ", which no codec reads as " + as + "; the document says " + type.contentType()));
        Binary bytes = envelope.payload();
        try {
            return codec.decode(bytes, as, contentType);
        } catch (DecodeException e) {
            throw new DecodeException("what came in is no " + type + ": " + e.getMessage(), e);
        }
    }

    /** The typed headers; {@code null} when none of them came in and none is required. */
    private @Nullable Object headers(MessageType<?> type, Headers headers, PayloadTree tree) {
        try {
            return type.headers().map(as -> headers(as, headers)).orElse(null);
        } catch (DecodeException e) {
            throw refused(type, e, tree);
        }
    }

    /** With the faults of the payload, as far as its form shows any, so that whoever sent the message hears of all at once. */
    private DecodeException refused(MessageType<?> type, DecodeException headers, PayloadTree tree) {
        Validating.Faults ofPayload = codecs.validating().receiving();
        if (ofPayload.wantPayload(type) && tree.get().isPresent()) {
            ofPayload.payload(type, () -> tree.get().orElseThrow());
        }
        List<Fault> all = new ArrayList<>(headers.faults());
        all.addAll(ofPayload.found());
        String said = all.isEmpty()
                ? String.valueOf(headers.getMessage())
                : all.stream().map(Fault::toString).collect(Collectors.joining("; "));
        return new DecodeException("what came in is no " + type + ": " + said, all);
    }

    private @Nullable Object headers(TypeToken<?> as, Headers headers) {
        var named = JsonObject.builder();
        boolean any = false;
        for (String name : headers.names()) {
            if (codecs.tree().hasMember(as, name)) {
                named.put(name, headers.json(name));
                any = true;
            }
        }
        Object decoded = codecs.tree().fromHeaders(named.build(), as);
        return any ? decoded : null;
    }
}
