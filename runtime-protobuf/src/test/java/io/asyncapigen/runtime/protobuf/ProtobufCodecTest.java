package io.asyncapigen.runtime.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.protobuf.Any;
import com.google.protobuf.BytesValue;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.UninterpretedOption.NamePart;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Int32Value;
import com.google.protobuf.ListValue;
import com.google.protobuf.StringValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UInt64Value;
import com.google.protobuf.Value;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufCodecTest {
    private static final TypeToken<Timestamp> TIMESTAMP = TypeToken.of(Timestamp.class);

    private final Subject<Timestamp> times = Subject.of(Timestamp.class);

    @Test
    void aMessageIsItsBytesAndNothingElse() {
        Timestamp time = Timestamp.newBuilder().setSeconds(150).setNanos(1).build();

        assertEquals(Binary.of(new byte[] {8, (byte) 0x96, 1, 16, 1}), times.write(time));
        assertEquals(time, times.read("08 96 01 10 01"));
        assertEquals(Timestamp.getDefaultInstance(), times.read(Binary.empty()));
        assertEquals(Binary.empty(), times.write(Timestamp.getDefaultInstance()));
    }

    @Test
    void itIsFoundOnTheClassPath() {
        var found = ServiceLoader.load(PayloadCodec.class).stream()
                .filter(each -> each.type() == ProtobufCodec.class)
                .count();

        assertEquals(1, found);
    }

    @ParameterizedTest
    @CsvSource({
        "application/protobuf, true",
        "application/x-protobuf, true",
        "application/vnd.google.protobuf, true",
        "application/x-own, true",
        "application/json, true",
        "application/vnd.acme+json, true",
        "application/xml, false",
        "text/plain, false"
    })
    void contentTypes(String contentType, boolean supported) {
        assertEquals(supported, times.codec().supports(ContentType.parse(contentType), TIMESTAMP));
    }

    @Test
    void itServesMessagesOfThatLanguageWithAClassOfProtoc() {
        var codec = new ProtobufCodec();
        MessageType<Subject.Carrier> avro = MessageType.builder("avro", Subject.Carrier.class)
                .payload(TIMESTAMP, carrier -> null)
                .foreignSchema(new ForeignSchema("application/vnd.apache.avro", "\"int\""))
                .build(Subject.Carrier::new);

        assertEquals(true, codec.forMessage(avro).isEmpty());
        assertEquals(
                true,
                codec.forMessage(Subject.message(TypeToken.of(String.class))).isEmpty());
        assertEquals(
                true,
                codec.forMessage(Subject.message(TypeToken.of(DynamicMessage.class)))
                        .isEmpty());
        assertEquals(true, codec.forMessage(Subject.message(TIMESTAMP)).isPresent());
        assertEquals(false, codec.supports(Subject.PROTOBUF, TIMESTAMP));
        assertThrows(
                EncodeException.class, () -> codec.encode(Timestamp.getDefaultInstance(), TIMESTAMP, Subject.PROTOBUF));
        assertThrows(DecodeException.class, () -> codec.decode(Binary.empty(), TIMESTAMP, Subject.PROTOBUF));
    }

    @Test
    void whatIsNoSuchMessageIsNotWritten() {
        var codec = times.codec();

        for (Object each : Arrays.asList(null, "text", Any.getDefaultInstance())) {
            EncodeException failure =
                    assertThrows(EncodeException.class, () -> codec.encode(each, TIMESTAMP, Subject.PROTOBUF));
            assertEquals("is no google.protobuf.Timestamp", failure.getMessage());
        }
    }

    @Test
    void unknownFieldsComeBack() {
        String sent = "08 01 f2 06 03 61 62 63 f8 06 2a"; // the fields 110 and 111 are of another version
        Timestamp read = times.read(sent);

        assertEquals(1, read.getSeconds());
        assertEquals(2, read.getUnknownFields().asMap().size());
        assertEquals(read, times.read(times.write(read)));
        assertEquals(11, times.write(read).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08",
                "08 96",
                "0a 05 61",
                "0a ff ff ff ff 0f",
                "08 ff ff ff ff ff ff ff ff ff ff 01",
                "00 01",
                "0f",
                "0b 08 01",
                "0c",
                "08 01 0c",
                "08 01 0c 08 02"
            })
    void bytesThatAreNoneAreRefused(String hex) {
        DecodeException failure = assertThrows(DecodeException.class, () -> times.read(hex));

        assertEquals(true, failure.getMessage().startsWith("is no google.protobuf.Timestamp: "), failure.getMessage());
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        assertThrows(DecodeException.class, () -> Subject.of(StringValue.class).read("0a 01 ff"));
    }

    @Test
    void everyCutOfAMessageIsAMessageOrRefused() {
        var structs = Subject.of(Struct.class);
        Struct whole = Struct.newBuilder()
                .putFields("name", Value.newBuilder().setStringValue("value").build())
                .putFields("number", Value.newBuilder().setNumberValue(1.5).build())
                .build();
        byte[] bytes = structs.write(whole).toByteArray();
        int refused = 0;

        for (int length = 0; length < bytes.length; length++) {
            try {
                structs.read(Binary.of(Arrays.copyOf(bytes, length)));
            } catch (DecodeException e) {
                refused++;
            }
        }

        assertEquals(whole, structs.read(Binary.of(bytes)));
        assertEquals(bytes.length - 2, refused); // none of the entries, and one of the two, is a message too
    }

    @Test
    void noiseIsAMessageOrRefused() {
        var fields = Subject.of(FieldDescriptorProto.class);
        var random = new Random(1);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            try {
                FieldDescriptorProto value = fields.read(Binary.of(bytes));
                assertEquals(value, fields.read(fields.write(value)));
                read++;
            } catch (DecodeException e) {
                assertEquals(true, e.getMessage().length() < 300, e.getMessage());
            }
        }
        assertEquals(true, read > 0);
    }

    @Test
    void aRequiredFieldHasToBeThere() {
        DecodeException failure = assertThrows(
                DecodeException.class, () -> Subject.of(NamePart.class).read("0a 01 61"));

        assertEquals(
                "is no google.protobuf.UninterpretedOption.NamePart: Message missing required fields: is_extension",
                failure.getMessage());
        assertEquals(
                "is no google.protobuf.UninterpretedOption.NamePart: it lacks is_extension",
                assertThrows(
                                DecodeException.class,
                                () -> Subject.of(NamePart.class).readJson("{\"namePart\":\"a\"}"))
                        .getMessage());
    }

    @Test
    void whatNestsTooDeeplyIsRefused() {
        Value value = Value.newBuilder().setNumberValue(1).build();
        for (int i = 0; i < 200; i++) {
            value = Value.newBuilder()
                    .setListValue(ListValue.newBuilder().addValues(value))
                    .build();
        }
        var values = Subject.of(Value.class);
        Binary deep = values.write(value);

        assertThrows(DecodeException.class, () -> values.read(deep));
        assertThrows(DecodeException.class, () -> values.readJson("[".repeat(100_000)));
        assertThrows(DecodeException.class, () -> values.readJson("[".repeat(100_000) + "]".repeat(100_000)));
    }

    @Test
    void aHugeLengthTakesNoRoom() {
        var bytes = Subject.of(BytesValue.class);

        assertThrows(DecodeException.class, () -> bytes.read("0a ff ff ff ff 07 00"));
    }

    @Test
    void jsonIsThatOfProtocolBuffers() {
        Timestamp time = Timestamp.newBuilder().setSeconds(1_700_000_000).build();

        assertEquals("\"2023-11-14T22:13:20Z\"", times.writeJson(time));
        assertEquals(time, times.readJson("\"2023-11-14T22:13:20Z\""));
        assertEquals(
                "{\"a\":[null,1.5]}",
                Subject.of(Struct.class).writeJson(Subject.of(Struct.class).readJson("{\"a\": [null, 1.5]}")));
        assertEquals("\"18446744073709551615\"", Subject.of(UInt64Value.class).writeJson(UInt64Value.of(-1)));
    }

    @Test
    void anAnyHoldsWhatTheSchemaDefines() {
        var anys = Subject.of(Any.class);
        Any known = Any.pack(Any.pack(Any.getDefaultInstance()));

        assertEquals(known, anys.readJson(anys.writeJson(known)));
        EncodeException failure = assertThrows(
                EncodeException.class,
                () -> anys.writeJson(Any.pack(Int32Value.of(1)).toBuilder()
                        .setTypeUrl("type.googleapis.com/acme.Unknown")
                        .build()));
        assertEquals(true, failure.getMessage().startsWith("has no form in JSON: "), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"nanos\": 1}",
                "{\"unknown\": 1}",
                "\"yesterday\"",
                "7",
                "[]",
                "\"2023-11-14T22:13:20Z\" x",
                "'2023-11-14T22:13:20Z'",
                "\"2023-11-14T22:13:20Z\" // so"
            })
    void jsonThatIsNoneIsRefusedWithoutShowingIt(String text) {
        DecodeException failure = assertThrows(DecodeException.class, () -> times.readJson(text));

        assertEquals("is no google.protobuf.Timestamp in JSON", failure.getMessage());
        assertEquals(null, failure.getCause());
    }

    @Test
    void jsonIsUtf8() {
        var strings = Subject.of(StringValue.class);

        assertThrows(
                DecodeException.class,
                () -> strings.codec()
                        .decode(
                                Binary.of(new byte[] {'"', (byte) 0xff, '"'}),
                                TypeToken.of(StringValue.class),
                                ContentType.JSON));
        assertEquals("ü", strings.readJson("\"ü\"").getValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "\"1e999999999\"", "1e-999999999", "-1e2147483647"})
    void aNumberOfManyDigitsTakesNoTime(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThrows(
                    DecodeException.class, () -> Subject.of(UInt64Value.class).readJson(text));
            assertThrows(
                    DecodeException.class, () -> Subject.of(Int32Value.class).readJson(text));
        });
    }

    @Test
    void aClassThatDoesNotRunIsSaidBeforeAnythingIsSent() {
        Object codec =
                new ProtobufCodec().forMessage(Subject.message(TIMESTAMP)).orElseThrow();

        assertInstanceOf(MessageCodec.class, codec);
        assertEquals("Protocol Buffers of google.protobuf.Timestamp", codec.toString());
    }
}
