package io.asyncapigen.runtime.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroCodecTest {
    private static final TypeToken<String> STRING = TypeToken.of(String.class);

    @Test
    void isFoundOnTheClassPath() {
        assertInstanceOf(
                AvroCodec.class,
                ServiceLoader.load(PayloadCodec.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(AvroCodec.class::isInstance)
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "avro/binary, true",
        "application/avro, true",
        "application/vnd.apache.avro, true",
        "application/vnd.apache.avro+binary, true",
        "application/vnd.apache.avro+json, true",
        "application/cloudevents+avro, true",
        "application/json, true",
        "text/plain, false",
        "application/xml, false"
    })
    void servesWhatIsAvroOrJson(String contentType, boolean served) {
        PayloadCodec codec = Subject.of(String.class, "\"string\"").codec();

        assertEquals(served, codec.supports(ContentType.parse(contentType), STRING));
    }

    @Test
    void servesWhatTheDocumentSaysOfTheMessage() {
        MessageType<Subject.Carrier> message = MessageType.builder("sample", Subject.Carrier.class)
                .contentType("application/x-orders")
                .payload(STRING, carrier -> "")
                .foreignSchema(new ForeignSchema("application/vnd.apache.avro", "\"string\""))
                .build(Subject.Carrier::new);
        PayloadCodec codec = new AvroCodec().forMessage(message).orElseThrow();

        assertEquals(true, codec.supports(ContentType.parse("application/x-orders"), STRING));
        assertEquals(
                Binary.of(new byte[] {2, 'a'}), codec.encode("a", STRING, ContentType.parse("application/x-orders")));
        assertEquals(
                Binary.utf8("\"a\""), codec.encode("a", STRING, ContentType.parse("application/vnd.apache.avro+json")));
    }

    @Test
    void leavesOtherMessagesToOthers() {
        MessageType<Subject.Carrier> json = MessageType.builder("sample", Subject.Carrier.class)
                .payload(STRING, carrier -> "")
                .build(Subject.Carrier::new);
        MessageType<Subject.Carrier> proto = MessageType.builder("sample", Subject.Carrier.class)
                .payload(STRING, carrier -> "")
                .foreignSchema(new ForeignSchema("application/vnd.google.protobuf", "message A {}"))
                .build(Subject.Carrier::new);

        assertEquals(true, new AvroCodec().forMessage(json).isEmpty());
        assertEquals(true, new AvroCodec().forMessage(proto).isEmpty());
        assertEquals(false, new AvroCodec().supports(Subject.AVRO, STRING));
        assertThrows(EncodeException.class, () -> new AvroCodec().encode("a", STRING, Subject.AVRO));
        assertThrows(DecodeException.class, () -> new AvroCodec().decode(Binary.empty(), STRING, Subject.AVRO));
    }

    @Test
    void aSchemaThatIsNoneIsFoundBeforeAnythingIsSent() {
        var failure = assertThrows(
                AsyncApiException.class,
                () -> new AvroCodec().forMessage(Subject.message(STRING, "{\"type\": \"x\"}")));
        assertEquals("the Avro schema of the message sample cannot be read", failure.getMessage());

        var mismatch = assertThrows(
                AsyncApiException.class,
                () -> new AvroCodec().forMessage(Subject.message(STRING, "{\"type\": \"array\", \"items\": \"int\"}")));
        assertEquals(
                "Avro values of array cannot be a java.lang.String: only single values can have a class of another kind",
                mismatch.getMessage());
    }
}
