package io.asyncapigen.runtime.avro;

import com.fasterxml.jackson.core.JsonGenerator;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** The codec of one message. Thread-safe. */
final class MessageCodec implements PayloadCodec {
    private final ContentType declared;
    private final Schema schema;
    private final Form form;
    private final Optional<Frame> frame;

    private MessageCodec(ContentType declared, Schema schema, Form form, Optional<Frame> frame) {
        this.declared = declared;
        this.schema = schema;
        this.form = form;
        this.frame = frame;
    }

    /** @throws AsyncApiException when the schema is none, or does not fit the class of the payload */
    static PayloadCodec of(MessageType<?> message, ForeignSchema foreign, Optional<SchemaIds> ids) {
        Schema schema;
        try {
            // Defaults only matter to who resolves, and many schemas in use have some that Avro frowns at.
            schema = new Schema.Parser().setValidateDefaults(false).parse(foreign.text());
        } catch (AvroRuntimeException e) {
            throw new AsyncApiException("the Avro schema of the message " + message + " cannot be read", e);
        }
        TypeToken<?> type = message.payload()
                .orElseThrow(
                        () -> new AsyncApiException("the message " + message + " has an Avro schema and no payload"));
        Form form = new Forms().of(type.type(), schema);
        Optional<Frame> frame = ids.map(each -> new Frame(each, message.name(), schema));
        return new MessageCodec(message.contentType(), schema, form, frame);
    }

    /** What is JSON or calls itself Avro, and whatever the document says of the message. */
    @Override
    public boolean supports(ContentType contentType, TypeToken<?> type) {
        return contentType.isJson()
                || contentType.subtype().contains("avro")
                || contentType.type().equals("avro")
                || declared.includes(contentType);
    }

    @Override
    public Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (contentType.isJson()) {
                try (JsonGenerator generator = Json.FACTORY.createGenerator(bytes)) {
                    form.write(value, new JsonSink(generator));
                }
            } else {
                frame.ifPresent(each -> each.write(bytes));
                BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
                form.write(value, new BinarySink(encoder));
                encoder.flush();
            }
            return Binary.wrap(bytes.toByteArray());
        } catch (IOException | RuntimeException e) {
            throw new EncodeException("is not as the Avro schema says: " + why(e), cause(e));
        } catch (StackOverflowError e) {
            throw new EncodeException("too deeply nested");
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the form is that of the type
    public <T> @Nullable T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
        try {
            return (T) (contentType.isJson() ? json(payload) : binary(payload.asByteBuffer()));
        } catch (IOException | RuntimeException e) {
            throw new DecodeException("is not as the Avro schema says: " + why(e), cause(e));
        } catch (StackOverflowError e) {
            throw new DecodeException("too deeply nested");
        }
    }

    private @Nullable Object json(Binary payload) throws IOException {
        return form.read(new JsonSource(Json.parse(payload.unwrap())));
    }

    private @Nullable Object binary(ByteBuffer bytes) throws IOException {
        Frame.Resolution resolution = frame.isPresent() ? frame.get().read(bytes) : null;
        var decoder = new BytesDecoder(bytes);
        Object value = resolution == null ? form.read(new BinarySource(decoder)) : resolution.read(decoder, form);
        if (!decoder.isAtEnd()) {
            throw new Fault("more bytes follow the value");
        }
        return value;
    }

    /** A fault says all that there is to say, but for what others threw. */
    private static @Nullable Throwable cause(Exception failure) {
        return failure instanceof Fault ? failure.getCause() : failure;
    }

    private static String why(Exception failure) {
        if (failure instanceof AsyncApiException) {
            return String.valueOf(failure.getMessage());
        }
        return String.valueOf(Fault.of(failure).getMessage());
    }

    @Override
    public String toString() {
        return "Avro by " + schema.getFullName();
    }
}
