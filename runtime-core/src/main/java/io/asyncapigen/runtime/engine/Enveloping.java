package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MissingCodecException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/** Puts messages into the JSON of {@link JsonEnvelope}, and takes them out of it. Immutable. */
final class Enveloping {
    /**
     * A fact of an envelope that came in and is no such JSON, for whoever reads it.
     *
     * @param cause to be thrown then, so that the error handler decides
     */
    record Unreadable(DecodeException cause) {}

    private static final TypeToken<JsonValue> JSON = TypeToken.of(JsonValue.class);

    private final PayloadCodec codec;
    private final ContentType usual;

    /**
     * @param messages whose first one says what a content type is that is left out
     * @throws MissingCodecException when there is no codec for JSON
     */
    Enveloping(MessageSet<?> messages, Codecs codecs) {
        this.codec = codecs.find(ContentType.JSON, JSON)
                .orElseThrow(() -> new MissingCodecException("no codec for JSON, which JsonEnvelope needs"));
        this.usual = Media.written(messages.types().get(0));
    }

    Envelope put(Envelope envelope) {
        var json = JsonObject.builder();
        Optional<ContentType> contentType = envelope.contentType();
        contentType.ifPresent(each -> json.put("contentType", each.toString()));
        if (!envelope.headers().isEmpty()) {
            json.put("headers", headers(envelope.headers()));
        }
        if (contentType.isPresent() || !envelope.payload().isEmpty()) {
            json.put("payload", payload(envelope.payload(), contentType.orElse(ContentType.BINARY)));
        }
        return envelope.toBuilder()
                .payload(codec.encode(json.build(), JSON, ContentType.JSON))
                .headers(Headers.empty())
                .contentType(ContentType.JSON)
                .build();
    }

    private static JsonValue headers(Headers headers) {
        var json = JsonObject.builder();
        for (String name : headers.names()) {
            List<JsonValue> values =
                    headers.all(name).stream().map(HeaderValue::toJson).toList();
            json.put(name, values.size() == 1 ? values.get(0) : new JsonArray(values));
        }
        return json.build();
    }

    private JsonValue payload(Binary payload, ContentType contentType) {
        try {
            if (contentType.isJson()) {
                return JsonValue.of(codec.decode(payload, JSON, contentType));
            }
            return new JsonString(
                    contentType.isText()
                            ? contentType
                                    .charset()
                                    .newDecoder()
                                    .decode(payload.asByteBuffer())
                                    .toString()
                            : payload.toBase64());
        } catch (DecodeException | CharacterCodingException | IllegalArgumentException e) {
            throw new EncodeException(
                    "the payload is no " + contentType + ", and cannot be put into a JSON envelope", e);
        }
    }

    /** What is in the envelope; if it cannot be taken out, the envelope as it is, with a fact that says so. */
    Envelope take(Envelope envelope) {
        try {
            if (!(codec.decode(envelope.payload(), JSON, ContentType.JSON) instanceof JsonObject json)) {
                throw new DecodeException("it is no object");
            }
            ContentType contentType = json.get("contentType")
                    .map(each -> ContentType.parse(string(each, "contentType")))
                    .orElse(usual);
            Optional<JsonValue> payload = json.get("payload");
            return envelope.toBuilder()
                    .headers(headers(json.get("headers").orElse(JsonObject.empty())))
                    .contentType(payload.isPresent() ? contentType : null)
                    .payload(payload.isPresent() ? bytes(payload.get(), contentType) : Binary.empty())
                    .build();
        } catch (DecodeException | EncodeException | CharacterCodingException | IllegalArgumentException e) {
            var cause = new DecodeException("what came in is no JSON envelope: " + e.getMessage(), e);
            return envelope.toBuilder().fact(new Unreadable(cause)).build();
        }
    }

    private static Headers headers(JsonValue json) {
        if (!(json instanceof JsonObject object)) {
            throw new DecodeException("its headers are no object");
        }
        var headers = Headers.builder();
        object.members().forEach((name, value) -> {
            if (value instanceof JsonArray array && array.values().size() > 1) {
                array.values().forEach(each -> headers.add(name, each));
            } else {
                headers.add(name, value);
            }
        });
        return headers.build();
    }

    private Binary bytes(JsonValue payload, ContentType contentType) throws CharacterCodingException {
        if (contentType.isJson()) {
            return codec.encode(payload, JSON, contentType);
        }
        String text = string(payload, "payload of " + contentType);
        if (!contentType.isText()) {
            return Binary.fromBase64(text);
        }
        ByteBuffer bytes = contentType.charset().newEncoder().encode(CharBuffer.wrap(text));
        return Binary.of(bytes);
    }

    private static String string(JsonValue value, String what) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        throw new DecodeException("its " + what + " is no string");
    }

    /** @throws DecodeException when that is an envelope out of which nothing could be taken */
    static void refuseUnreadable(Envelope envelope) {
        List<Object> facts = envelope.facts();
        for (int i = 0; i < facts.size(); i++) { // for every message: an iterator would cost more than the search
            if (facts.get(i) instanceof Unreadable unreadable) {
                throw unreadable.cause();
            }
        }
    }
}
