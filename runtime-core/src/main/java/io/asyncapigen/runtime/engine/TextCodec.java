package io.asyncapigen.runtime.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.spi.PayloadCodec;
import io.asyncapigen.runtime.spi.TreeCodec;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Text in the {@code charset} of its content type: strings, and, where there is a codec for trees, the single values that have a text
 * form, such as numbers, times, enums and what wraps one of them.
 */
final class TextCodec implements PayloadCodec {
    private final Optional<TreeCodec> tree;

    TextCodec(Optional<TreeCodec> tree) {
        this.tree = tree;
    }

    @Override
    public boolean supports(ContentType contentType, TypeToken<?> type) {
        return contentType.isText() && (type.type() == String.class || tree.isPresent() && isSingle(type.type()));
    }

    @Override
    public Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
        try {
            ByteBuffer bytes =
                    contentType.charset().newEncoder().encode(CharBuffer.wrap(text(value, type, contentType)));
            return Binary.of(bytes);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new EncodeException("the text cannot be written as " + contentType, e);
        }
    }

    private String text(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
        if (value instanceof String string) {
            return string;
        }
        var json = tree.orElseThrow().toTree(value, type);
        if (json == JsonNull.NULL || json instanceof JsonObject || json instanceof JsonArray) {
            throw new EncodeException("a value of " + type + " is no single text of " + contentType);
        }
        return new HeaderValue.Json(json).text();
    }

    @Override
    @SuppressWarnings("unchecked") // T is String in the first branch
    public <T> @Nullable T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
        String text;
        try {
            text = contentType
                    .charset()
                    .newDecoder()
                    .decode(payload.asByteBuffer())
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new DecodeException("the payload is no text of " + contentType, e);
        }
        return type.type() == String.class ? (T) text : tree.orElseThrow().fromText(text, type);
    }

    private static boolean isSingle(Type type) {
        if (!(type instanceof Class<?> known)) {
            return false;
        }
        return known == String.class
                || known.isPrimitive()
                || Number.class.isAssignableFrom(known)
                || known == Boolean.class
                || known.isEnum()
                || known == UUID.class
                || known == URI.class
                || known.getPackageName().equals("java.time")
                || wrapsSingle(known);
    }

    private static boolean wrapsSingle(Class<?> type) {
        for (Method each : type.getMethods()) {
            if (each.isAnnotationPresent(JsonValue.class) && each.getReturnType() != type) {
                return isSingle(each.getReturnType());
            }
        }
        return false;
    }
}
