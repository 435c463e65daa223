package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes and reads payloads of some content types. Found by {@link java.util.ServiceLoader}, or handed in. Thread-safe. */
public interface PayloadCodec {
    /**
     * The codec of a message that has a {@link MessageType#foreignSchema() schema in another language}, which is then asked in place of
     * this one; called once for each such message of a connection.
     *
     * @return empty when this one does not know that language
     * @throws io.asyncapigen.runtime.AsyncApiException when it knows the language, and the schema is none, or none that fits the message
     */
    default Optional<PayloadCodec> forMessage(MessageType<?> message) {
        return Optional.empty();
    }

    /** Whether it writes and reads values of that type in that content type, which has no star. */
    boolean supports(ContentType contentType, TypeToken<?> type);

    /**
     * Whether payloads in that content type are JSON text (RFC 8259) in UTF-8, and mean what the text says, so that they can be validated
     * as they are. Otherwise they are validated as what this codec makes of them.
     */
    default boolean isJsonText(ContentType contentType) {
        return false;
    }

    /**
     * Whether values of a message are to the runtime what this codec writes as JSON, where it looks into payloads: for correlation ids,
     * parameters and validation. Otherwise they are what the {@link TreeCodec} makes of them.
     */
    default boolean writesTrees() {
        return false;
    }

    /** @throws io.asyncapigen.runtime.EncodeException when the value cannot be written */
    Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType);

    /**
     * Reads all of the payload.
     *
     * @return {@code null} when that is what the payload says
     * @throws io.asyncapigen.runtime.DecodeException when it is no such value; the message has no content of the payload
     */
    <T> @Nullable T decode(Binary payload, TypeToken<T> type, ContentType contentType);

    /**
     * What a payload that this codec has decoded is validated as, where nothing else could read it as a tree: it may say more than its
     * value keeps, such as members that the type does not have, which the schema may forbid.
     *
     * @param value what was decoded, as a tree
     * @return that tree with what the value has not kept; as it is, unless a codec says otherwise
     * @throws io.asyncapigen.runtime.DecodeException when the payload is not the one that was decoded
     */
    default JsonValue complete(Binary payload, JsonValue value, ContentType contentType) {
        return value;
    }
}
