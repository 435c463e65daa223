package io.asyncapigen.runtime.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.TypeToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEncodingTest {
    @Test
    void avroReadsAndWritesTheSameText() throws IOException {
        var payments = Subject.of(Payment.class, Payment.SCHEMA);
        for (Payment each : List.of(
                new Payment.Card("\"\u0000\u2028"),
                new Payment.Long(1L << 60),
                new Payment.Bytes(Binary.of(new byte[] {-1, 0})))) {
            Object datum = payments.datum(payments.write(each));
            var decoder = DecoderFactory.get().jsonDecoder(payments.schema(), payments.writeJson(each));
            assertEquals(datum, new GenericDatumReader<>(payments.schema()).read(null, decoder));

            var text = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().jsonEncoder(payments.schema(), text);
            new GenericDatumWriter<>(payments.schema()).write(datum, encoder);
            encoder.flush();
            assertEquals(each, payments.readJson(text.toString(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"int\" | 1.5 | the number is too large, or not whole",
                "\"int\" | 2147483648 | the number is too large",
                "\"int\" | 1e999999999 | the number is too large, or not whole",
                "\"int\" | 1e99999999999 | the number is too large, or not whole",
                "\"int\" | true | it is not an int of 32 bits",
                "\"int\" | 1 2 | more follows the JSON value",
                "\"int\" | '' | the payload is empty",
                "\"int\" | { | the bytes are no JSON from byte 1",
                "\"int\" | [1 | the bytes are no JSON from byte 2"
            })
    void wrongTextIsRefused(String schema, String json, String refusal) {
        assertEquals(refusal, Subject.of(Integer.class, schema).refusalOfJson(json));
    }

    @Test
    void numbersKeepTheirDigits() {
        assertEquals(9007199254740993L, Subject.of(Long.class, "\"long\"").readJson("9007199254740993"));
        assertEquals(10L, Subject.of(Long.class, "\"long\"").readJson("1.0e1"));
        assertEquals(0.1f, Subject.of(Float.class, "\"float\"").readJson("0.1"));
        assertEquals("0.1", Subject.of(Float.class, "\"float\"").writeJson(0.1f));
        assertEquals(16777217, Subject.of(Integer.class, "\"int\"").readJson("16777217.0"));
        assertEquals(
                "is not as the Avro schema says: JSON has no number for it",
                assertThrows(
                                EncodeException.class,
                                () -> Subject.of(Double.class, "\"double\"").writeJson(Double.NaN))
                        .getMessage());
        assertEquals(
                "the number is too large",
                Subject.of(Double.class, "\"double\"").refusalOfJson("1e400"));
    }

    @Test
    void aRecordHasItsFieldsAndNoOthers() {
        var nodes = Subject.of(Node.class, Node.SCHEMA);

        assertEquals(new Node(1, null), nodes.readJson("{\"value\": 1, \"next\": null}"));
        assertEquals("/next: it is missing", nodes.refusalOfJson("{\"value\": 1}"));
        assertEquals(
                "it has members that com.acme.Node has not",
                nodes.refusalOfJson("{\"value\": 1, \"next\": null, \"more\": 1}"));
        assertEquals("it is not an object", nodes.refusalOfJson("[]"));
        assertEquals(
                "the bytes are no JSON from byte",
                nodes.refusalOfJson("{\"value\": 1, \"value\": 1}").replaceAll(" \\d+$", ""));
    }

    @Test
    void bytesAreCharactersAndNotBase64() {
        var bytes = Subject.of(Binary.class, "\"bytes\"");
        assertEquals("\"abc\"", bytes.writeJson(Binary.utf8("abc")));
        assertEquals("a character stands for no byte", bytes.refusalOfJson("\"\u20ac\""));

        var four = Subject.of(Binary.class, "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 4}");
        assertEquals("there are 3 bytes in place of 4", four.refusalOfJson("\"abc\""));
        assertEquals("there are 3 bytes in place of 4", four.refusal(Binary.utf8("abc")));
    }

    @Test
    void textThatNestsTooDeeplyIsRefused() {
        String deep = "[".repeat(100_000);
        var lists = Subject.of(
                new TypeToken<List<List<Integer>>>() {},
                "{\"type\": \"array\", \"items\": {\"type\": \"array\", \"items\": \"int\"}}");

        assertEquals("the JSON is too deeply nested, or a part of it is too long", lists.refusalOfJson(deep));
    }
}
