package io.asyncapigen.runtime.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** A message whose payload has an Avro schema, as generated code describes it, and what Avro itself makes of the schema. */
final class Subject<T> {
    static final ContentType AVRO = ContentType.parse("avro/binary");
    static final ContentType JSON = ContentType.parse("application/json");

    private final TypeToken<T> type;
    private final MessageType<Carrier> message;
    private final Schema schema;
    private final PayloadCodec codec;

    record Carrier(Object payload) implements Message {}

    private Subject(TypeToken<T> type, String schema, AvroCodec codec) {
        this.type = type;
        this.schema = new Schema.Parser().parse(schema);
        this.message = message(type, schema);
        this.codec = codec.forMessage(message).orElseThrow();
    }

    static <T> MessageType<Carrier> message(TypeToken<T> type, String schema) {
        return MessageType.builder("sample", Carrier.class)
                .contentType("avro/binary")
                .payload(type, carrier -> null)
                .foreignSchema(new ForeignSchema("application/vnd.apache.avro;version=1.9.0", schema))
                .build(Carrier::new);
    }

    static <T> Subject<T> of(Class<T> type, String schema) {
        return of(TypeToken.of(type), schema);
    }

    static <T> Subject<T> of(TypeToken<T> type, String schema) {
        return new Subject<>(type, schema, new AvroCodec());
    }

    static <T> Subject<T> framed(Class<T> type, String schema, SchemaIds ids) {
        return new Subject<>(TypeToken.of(type), schema, AvroCodec.framed(ids));
    }

    Schema schema() {
        return schema;
    }

    PayloadCodec codec() {
        return codec;
    }

    Binary write(T value) {
        return codec.encode(value, type, AVRO);
    }

    T read(Binary bytes) {
        return codec.decode(bytes, type, AVRO);
    }

    T read(String hex) {
        return read(Binary.of(HexFormat.ofDelimiter(" ").parseHex(hex)));
    }

    String writeJson(T value) {
        return codec.encode(value, type, JSON).toUtf8();
    }

    T readJson(String json) {
        return codec.decode(Binary.utf8(json), type, JSON);
    }

    /** The value goes to the wire and comes back, in both encodings, and Avro reads and writes the same. */
    void survives(T value) throws IOException {
        Binary bytes = write(value);
        assertEquals(value, read(bytes));
        assertEquals(bytes, written(datum(bytes)));
        assertEquals(value, readJson(writeJson(value)));
    }

    /** What Avro reads. */
    Object datum(Binary bytes) throws IOException {
        var decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
        return new GenericDatumReader<>(schema).read(null, decoder);
    }

    /** What Avro writes. */
    Binary written(Object datum) throws IOException {
        return written(schema, datum);
    }

    static Binary written(Schema schema, Object datum) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<>(schema).write(datum, encoder);
        encoder.flush();
        return Binary.of(bytes.toByteArray());
    }

    String refusal(T value) {
        return refusal(assertThrows(EncodeException.class, () -> write(value)));
    }

    String refusalOfBytes(String hex) {
        return refusal(assertThrows(DecodeException.class, () -> read(hex)));
    }

    String refusalOfJson(String json) {
        return refusal(assertThrows(DecodeException.class, () -> readJson(json)));
    }

    private static String refusal(RuntimeException failure) {
        String start = "is not as the Avro schema says: ";
        String message = failure.getMessage();
        return message.startsWith(start) ? message.substring(start.length()) : message;
    }
}
