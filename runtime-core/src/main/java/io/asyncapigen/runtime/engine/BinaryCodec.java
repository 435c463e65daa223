package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.PayloadCodec;
import org.jspecify.annotations.Nullable;

/** Bytes as they are, whatever the content type. */
final class BinaryCodec implements PayloadCodec {
    @Override
    public boolean supports(ContentType contentType, TypeToken<?> type) {
        return type.type() == Binary.class;
    }

    @Override
    public Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
        if (value instanceof Binary binary) {
            return binary;
        }
        throw new EncodeException("the payload of " + contentType + " is missing");
    }

    @Override
    @SuppressWarnings("unchecked") // T is Binary
    public <T> T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
        return (T) payload;
    }
}
