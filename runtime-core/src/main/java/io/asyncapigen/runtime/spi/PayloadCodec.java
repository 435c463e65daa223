package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.TypeToken;
import org.jspecify.annotations.Nullable;

/** Writes and reads payloads of some content types. Found by {@link java.util.ServiceLoader}, or handed in. Thread-safe. */
public interface PayloadCodec {
    /** Whether it writes and reads values of that type in that content type, which has no star. */
    boolean supports(ContentType contentType, TypeToken<?> type);

    /** @throws io.asyncapigen.runtime.EncodeException when the value cannot be written */
    Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType);

    /**
     * Reads all of the payload.
     *
     * @return {@code null} when that is what the payload says
     * @throws io.asyncapigen.runtime.DecodeException when it is no such value; the message has no content of the payload
     */
    <T> @Nullable T decode(Binary payload, TypeToken<T> type, ContentType contentType);
}
