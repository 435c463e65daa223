package io.asyncapigen.runtime;

import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one header holds: a JSON value where the protocol has types (or the document gives one), bytes where it has only bytes. */
public sealed interface HeaderValue {
    /** A typed value. A transport whose headers are text or bytes writes a string bare and anything else as JSON text. */
    record Json(JsonValue value) implements HeaderValue {
        public Json {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public JsonValue toJson() {
            return value;
        }

        @Override
        public String text() {
            return value instanceof JsonString string ? string.value() : value.toString();
        }

        @Override
        public Binary bytes() {
            return Binary.utf8(text());
        }
    }

    /** Bytes, as Kafka has them. */
    record Bytes(Binary value) implements HeaderValue {
        public Bytes {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public JsonValue toJson() {
            try {
                ByteBuffer buffer = value.asByteBuffer();
                return new JsonString(
                        StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
            } catch (CharacterCodingException e) {
                return new JsonString(value.toBase64());
            }
        }

        @Override
        public String text() {
            return value.toUtf8();
        }

        @Override
        public Binary bytes() {
            return value;
        }
    }

    /**
     * The header value of a {@link Binary} or a {@code byte[]}, or of what {@link JsonValue#of} takes.
     *
     * @throws IllegalArgumentException for anything else
     */
    static HeaderValue of(@Nullable Object value) {
        if (value instanceof HeaderValue header) {
            return header;
        } else if (value instanceof Binary binary) {
            return new Bytes(binary);
        } else if (value instanceof byte[] array) {
            return new Bytes(Binary.of(array));
        }
        return new Json(JsonValue.of(value));
    }

    /** As JSON: bytes become a string, of their UTF-8 text or, where they are none, of their Base64. */
    JsonValue toJson();

    /** As text: a string bare, another JSON value as JSON text, bytes as UTF-8. */
    String text();

    /** As bytes: the UTF-8 of {@link #text()} unless it is bytes already. */
    Binary bytes();
}
