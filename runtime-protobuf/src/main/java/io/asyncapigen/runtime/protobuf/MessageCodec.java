package io.asyncapigen.runtime.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codec of one message. Thread-safe. */
final class MessageCodec implements PayloadCodec {
    private final ContentType declared;
    private final MessageClass type;
    private final Optional<Frame> frame;
    private final Optional<JsonEncoding> json;

    MessageCodec(MessageType<?> message, MessageClass type, Optional<SchemaIds> ids) {
        this.declared = message.contentType();
        this.type = type;
        this.frame = ids.map(each -> new Frame(each, message.name(), type.descriptor()));
        this.json = encoding(type);
    }

    /** Empty when what it needs is not on the class path; that shows when the class is loaded, before any code of it runs. */
    private static Optional<JsonEncoding> encoding(MessageClass type) {
        try {
            return Optional.of(new JsonEncoding(type));
        } catch (NoClassDefFoundError e) {
            return Optional.empty();
        }
    }

    /** What calls itself Protocol Buffers, JSON where that can be read, and whatever else the document says of the message. */
    @Override
    public boolean supports(ContentType contentType, TypeToken<?> wanted) {
        return contentType.isJson()
                ? json.isPresent()
                : contentType.subtype().contains("protobuf") || declared.includes(contentType);
    }

    @Override
    public boolean writesTrees() {
        return json.isPresent();
    }

    @Override
    public Binary encode(@Nullable Object value, TypeToken<?> wanted, ContentType contentType) {
        if (!type.type().isInstance(value)) {
            throw new EncodeException("is no " + type.descriptor().getFullName());
        }
        Message message = (Message) value;
        if (contentType.isJson()) {
            return json().write(message);
        }
        byte[] before = frame.map(Frame::bytes).orElseGet(() -> new byte[0]);
        byte[] payload = message.toByteArray();
        byte[] all = new byte[before.length + payload.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(payload, 0, all, before.length, payload.length);
        return Binary.wrap(all);
    }

    @Override
    @SuppressWarnings("unchecked") // the message is of that class
    public <T> @Nullable T decode(Binary payload, TypeToken<T> wanted, ContentType contentType) {
        return (T) (contentType.isJson() ? json().read(payload) : binary(payload));
    }

    private Message binary(Binary payload) {
        try {
            CodedInputStream in = CodedInputStream.newInstance(payload.asByteBuffer());
            if (frame.isPresent()) {
                frame.get().skip(in);
            }
            return type.empty().getParserForType().parseFrom(in);
        } catch (InvalidProtocolBufferException e) {
            throw new DecodeException(refusal() + e.getMessage(), e);
        } catch (IOException e) {
            throw new DecodeException(refusal() + "it cannot be read", e);
        }
    }

    private String refusal() {
        return "is no " + type.descriptor().getFullName() + ": ";
    }

    private JsonEncoding json() {
        return json.orElseThrow(() -> new IllegalStateException("JSON is not supported"));
    }

    @Override
    public String toString() {
        return "Protocol Buffers of " + type.descriptor().getFullName();
    }
}
