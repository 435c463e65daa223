package io.asyncapigen.runtime.avro;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Payloads whose schema is Avro: in Avro's JSON encoding where the content type is JSON, else in its binary encoding. It serves messages
 * that have such a schema ({@link #forMessage}), and nothing else. Thread-safe.
 *
 * <p>Bytes are read as what this program's document says. Where senders have other versions of a schema, their schema has to come along:
 * see {@link #framed}.
 */
public final class AvroCodec implements PayloadCodec {
    private final Optional<SchemaIds> ids;

    /** Bare payloads, without a sign of the schema that they were written by. */
    public AvroCodec() {
        this(Optional.empty());
    }

    private AvroCodec(Optional<SchemaIds> ids) {
        this.ids = ids;
    }

    /**
     * Payloads in the frame of schema registries: before the binary encoding stand a zero byte and the id of the schema that it was
     * written by, in four bytes, the highest first. What other versions of the schema wrote is resolved as the specification of Avro says.
     * The JSON encoding has no frame. To be handed to {@link io.asyncapigen.runtime.ConnectOptions.Builder#codec}.
     */
    public static AvroCodec framed(SchemaIds ids) {
        return new AvroCodec(Optional.of(Objects.requireNonNull(ids, "ids")));
    }

    /** Never: without its message, a type has no schema. */
    @Override
    public boolean supports(ContentType contentType, TypeToken<?> type) {
        return false;
    }

    @Override
    public Optional<PayloadCodec> forMessage(MessageType<?> message) {
        return message.foreignSchema()
                .filter(schema -> schema.format().contains("vnd.apache.avro"))
                .map(schema -> MessageCodec.of(message, schema, ids));
    }

    @Override
    public Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
        throw new EncodeException("Avro is written by the schema of a message, and " + type + " has none");
    }

    @Override
    public <T> @Nullable T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
        throw new DecodeException("Avro is read by the schema of a message, and " + type + " has none");
    }
}
