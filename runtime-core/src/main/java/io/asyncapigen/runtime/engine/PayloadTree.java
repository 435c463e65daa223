package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The payload of an envelope as a tree of JSON values, read when it is first asked for, by whichever codec reads such trees in its content
 * type. Used by one thread at a time.
 */
final class PayloadTree {
    private static final TypeToken<JsonValue> JSON = TypeToken.of(JsonValue.class);

    private final Envelope envelope;
    private final ContentType usual;
    private final Codecs codecs;
    private @Nullable Optional<JsonValue> tree;

    /** @param usual the content type where the envelope says none */
    PayloadTree(Envelope envelope, ContentType usual, Codecs codecs) {
        this.envelope = envelope;
        this.usual = usual;
        this.codecs = codecs;
    }

    /** Empty when the payload has no such form. */
    Optional<JsonValue> get() {
        if (tree == null) {
            tree = read();
        }
        return tree;
    }

    Optional<JsonValue> read(RuntimeExpression place) {
        boolean inPayload = place.source() == RuntimeExpression.Source.PAYLOAD;
        return place.read(envelope.headers(), inPayload ? get().orElse(JsonNull.NULL) : JsonNull.NULL);
    }

    private Optional<JsonValue> read() {
        ContentType contentType =
                envelope.contentType().filter(each -> !Media.saysNothing(each)).orElse(usual);
        return codecs.find(contentType, JSON).flatMap(codec -> {
            try {
                return Optional.ofNullable(codec.decode(envelope.payload(), JSON, contentType));
            } catch (DecodeException e) {
                return Optional.empty();
            }
        });
    }
}
