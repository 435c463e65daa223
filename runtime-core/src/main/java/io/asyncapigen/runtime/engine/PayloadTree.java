package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The payload of an envelope as a tree of JSON values, read when it is first asked for, by whichever codec reads such trees in its content
 * type. Used by one thread at a time.
 */
final class PayloadTree {
    private final Envelope envelope;
    private final Supplier<Optional<JsonValue>> source;
    private @Nullable Optional<JsonValue> tree;

    /** @param usual the content type where the envelope says none */
    PayloadTree(Envelope envelope, ContentType usual, Codecs codecs) {
        this(envelope, () -> read(envelope, usual, codecs));
    }

    private PayloadTree(Envelope envelope, Supplier<Optional<JsonValue>> source) {
        this.envelope = envelope;
        this.source = source;
    }

    /** Of the same envelope, whose payload was read in another way. */
    PayloadTree withPayload(Supplier<JsonValue> payload) {
        return new PayloadTree(envelope, () -> Optional.of(payload.get()));
    }

    /** Empty when the payload has no such form. */
    Optional<JsonValue> get() {
        if (tree == null) {
            tree = source.get();
        }
        return tree;
    }

    Optional<JsonValue> read(RuntimeExpression place) {
        boolean inPayload = place.source() == RuntimeExpression.Source.PAYLOAD;
        return place.read(envelope.headers(), inPayload ? get().orElse(JsonNull.NULL) : JsonNull.NULL);
    }

    private static Optional<JsonValue> read(Envelope envelope, ContentType usual, Codecs codecs) {
        ContentType contentType =
                envelope.contentType().filter(each -> !Media.saysNothing(each)).orElse(usual);
        return codecs.find(contentType, Codecs.JSON).flatMap(codec -> {
            try {
                return Optional.ofNullable(codec.decode(envelope.payload(), Codecs.JSON, contentType));
            } catch (DecodeException e) {
                return Optional.empty();
            }
        });
    }
}
