package io.asyncapigen.runtime.protobuf;

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
 * Payloads whose schema is Protocol Buffers, and whose class is one that {@code protoc} made: in the JSON encoding where the content type
 * is JSON and {@code protobuf-java-util} is on the class path, else in the binary encoding. It serves messages that have such a schema
 * ({@link #forMessage}), and nothing else. Thread-safe.
 *
 * <p>Fields that the class does not know are kept in the binary encoding, and refused in JSON.
 */
public final class ProtobufCodec implements PayloadCodec {
    private final Optional<SchemaIds> ids;

    /** Bare payloads, without a sign of the schema that they were written by. */
    public ProtobufCodec() {
        this(Optional.empty());
    }

    private ProtobufCodec(Optional<SchemaIds> ids) {
        this.ids = ids;
    }

    /**
     * Payloads in the frame of schema registries: before the binary encoding stand a zero byte, the id of the schema in four bytes, the
     * highest first, and where in the schema the message is. What comes in has to have such a frame; it is read by the class of the payload,
     * whatever the frame says, since fields of other versions are known by their numbers. The JSON encoding has no frame. To be handed to
     * {@link io.asyncapigen.runtime.ConnectOptions.Builder#codec}.
     */
    public static ProtobufCodec framed(SchemaIds ids) {
        return new ProtobufCodec(Optional.of(Objects.requireNonNull(ids, "ids")));
    }

    /** Never: this asks for a message. */
    @Override
    public boolean supports(ContentType contentType, TypeToken<?> type) {
        return false;
    }

    @Override
    public Optional<PayloadCodec> forMessage(MessageType<?> message) {
        return message.foreignSchema()
                .filter(schema -> schema.format().contains("vnd.google.protobuf"))
                .flatMap(schema -> message.payload())
                .flatMap(MessageClass::of)
                .map(type -> new MessageCodec(message, type, ids));
    }

    @Override
    public Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
        throw new EncodeException("Protocol Buffers are written for a message, and " + type + " has none");
    }

    @Override
    public <T> @Nullable T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
        throw new DecodeException("Protocol Buffers are read for a message, and " + type + " has none");
    }
}
