package io.asyncapigen.runtime.jackson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads in other formats than JSON. */
class FormatCodecTest {
    private static final ContentType CBOR = ContentType.parse("application/cbor");
    private static final ContentType MESSAGE_PACK = ContentType.parse("application/msgpack");
    private static final ContentType XML = ContentType.parse("application/xml");
    private static final ContentType YAML = ContentType.parse("application/yaml");

    private static final TypeToken<JsonValue> TREE = TypeToken.of(JsonValue.class);

    private final FormatCodec codec = new FormatCodec();

    record Numbers(
            @JsonProperty(value = "ids", required = true) Set<Long> ids) {}

    record Line(
            @JsonProperty(value = "sku", required = true) String sku,
            @JsonProperty(value = "count", required = true) long count) {}

    record Order(
            @JsonProperty(value = "id", required = true) UUID id,

            @JsonProperty(value = "placedAt", required = true)
            OffsetDateTime placedAt,

            @JsonProperty(value = "lines", required = true) List<Line> lines,

            @JsonProperty("total") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal total,

            @JsonProperty("paid") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean paid,

            @JsonProperty("picture") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Binary picture,

            @JsonProperty(value = "note", required = true) @Nullable
            String note) {}

    private static Order order(List<Line> lines, @Nullable String note) {
        return new Order(
                UUID.fromString("11111111-2222-3333-4444-555555555555"),
                OffsetDateTime.parse("2026-01-02T03:04:05Z"),
                lines,
                new BigDecimal("1.15"),
                true,
                Binary.utf8("\u0001\u0002"),
                note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cbor",
                "application/vnd.acme+cbor",
                "application/msgpack",
                "application/x-msgpack",
                "application/vnd.acme+msgpack",
                "application/xml",
                "text/xml; charset=utf-8",
                "application/vnd.acme+xml",
                "application/yaml",
                "text/yaml",
                "application/vnd.acme+yaml"
            })
    void aModelComesBackAsItWas(String name) {
        ContentType contentType = ContentType.parse(name);
        TypeToken<Order> type = TypeToken.of(Order.class);
        assertTrue(codec.supports(contentType, type));
        for (Order each : List.of(
                order(List.of(new Line("a", 1), new Line("<b> & \"c\"", Long.MAX_VALUE)), "later"),
                order(List.of(new Line("12", -1)), null))) {
            Order read = codec.decode(codec.encode(each, type, contentType), type, contentType);
            assertEquals(each, read);
        }
    }

    @Test
    void jsonAndTextAreLeftToOthers() {
        assertFalse(codec.supports(ContentType.JSON, TypeToken.of(Order.class)));
        assertFalse(codec.supports(ContentType.parse("application/pdf"), TypeToken.of(Order.class)));
        assertFalse(codec.supports(ContentType.parse("text/xml"), TypeToken.of(String.class)));
        assertFalse(codec.supports(ContentType.parse("text/yaml"), TypeToken.of(String.class)));
        assertTrue(codec.supports(YAML, TREE));
        assertFalse(codec.supports(XML, TREE), "XML does not say what is a number");
    }

    /** Written by hand, after the examples of RFC 8949. */
    @Test
    void cborOfOthersIsRead() {
        // {"a": 1, "b": [2, h'0102'], "c": 1.1 as a double}
        JsonValue read = cbor("a361610161628202420102" + "6163fb3ff199999999999a");
        assertEquals(
                JsonObject.builder()
                        .put("a", new JsonNumber(BigDecimal.ONE))
                        .put("b", new JsonArray(List.of(new JsonNumber(new BigDecimal(2)), new JsonString("AQI="))))
                        .put("c", new JsonNumber(new BigDecimal("1.1")))
                        .build(),
                read);
        assertEquals(new JsonNumber(new BigDecimal("273.15")), cbor("c48221196ab3"));
    }

    @Test
    void aDecimalThatIsADoubleIsWrittenAsOne() {
        Binary bytes = codec.encode(new BigDecimal("1.1"), TypeToken.of(BigDecimal.class), CBOR);
        assertArrayEquals(HexFormat.of().parseHex("fb3ff199999999999a"), bytes.unwrap());
    }

    @Test
    void noDigitIsLost() {
        var exact = new BigDecimal("123456789012345678901234567890.123456789");
        TypeToken<BigDecimal> type = TypeToken.of(BigDecimal.class);
        for (ContentType each : List.of(CBOR, YAML, XML)) {
            assertEquals(exact, codec.decode(codec.encode(exact, type, each), type, each));
        }
        assertThrows(EncodeException.class, () -> codec.encode(exact, type, MESSAGE_PACK));

        var price = new BigDecimal("1.10");
        assertEquals(price, codec.decode(codec.encode(price, type, CBOR), type, CBOR));

        var large = new BigInteger("18446744073709551615");
        TypeToken<BigInteger> integer = TypeToken.of(BigInteger.class);
        assertEquals(large, codec.decode(codec.encode(large, integer, MESSAGE_PACK), integer, MESSAGE_PACK));
        BigInteger tooLarge = large.add(BigInteger.ONE);
        assertEquals(tooLarge, codec.decode(codec.encode(tooLarge, integer, CBOR), integer, CBOR));
    }

    /** Written by hand, after the specification of MessagePack. */
    @Test
    void messagePackOfOthersIsRead() {
        // {"a": -1, "b": [1.5 as a float, bin 01 02], "c": nil}
        JsonValue read = messagePack("83a161ffa16292ca3fc00000c4020102a163c0");
        assertEquals("{\"a\":-1,\"b\":[1.5,\"AQI=\"],\"c\":null}", Json.write(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "81a161", // a member without a value
                "0102", // two values
                "ddffffffff", // an array that says to have 4 billion elements
                "dfffffffff",
                "c6ffffffff", // bytes, as many
                "82a16101a16102", // a duplicate
                "8101a161", // a key that is no text
                "d40100", // an extension
                "cb7ff8000000000000", // not a number
                "c1"
            })
    void brokenMessagePackIsRefused(String hex) {
        assertThrows(DecodeException.class, () -> messagePack(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a16161",
                "0102",
                "9bffffffffffffffff",
                "5bffffffffffffffff",
                "a2616101616102",
                "fb7ff8000000000000",
                "ff"
            })
    void brokenCborIsRefused(String hex) {
        assertThrows(DecodeException.class, () -> cbor(hex));
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        var deep = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            deep.write(0x91);
        }
        assertThrows(DecodeException.class, () -> codec.decode(Binary.wrap(deep.toByteArray()), TREE, MESSAGE_PACK));
        String xml = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThrows(DecodeException.class, () -> codec.decode(Binary.utf8(xml), TypeToken.of(Line.class), XML));
        String yaml = "[".repeat(100_000);
        assertThrows(DecodeException.class, () -> codec.decode(Binary.utf8(yaml), TREE, YAML));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\na: 2", "a: &x 1\nb: *x", "a: 1\n---\nb: 2", "a: .inf", "a: [", ""})
    void yamlThatIsNoneOrMeansNothingInJsonIsRefused(String yaml) {
        assertThrows(DecodeException.class, () -> codec.decode(Binary.utf8(yaml), TREE, YAML));
    }

    @Test
    void yamlOfOthersIsRead() {
        JsonValue read =
                codec.decode(Binary.utf8("a: yes\nb: 31\nc: 1.10\nd: [null, 'x', true, ~, 010]\n"), TREE, YAML);
        assertEquals("{\"a\":\"yes\",\"b\":31,\"c\":1.10,\"d\":[null,\"x\",true,\"~\",\"010\"]}", Json.write(read));
    }

    @Test
    void xmlOfOthersIsRead() {
        Line read = codec.decode(
                Binary.utf8("<?xml version='1.0'?><line sku='a'><count>3</count></line>"),
                TypeToken.of(Line.class),
                XML);
        assertEquals(new Line("a", 3), read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE l [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><l><sku>&e;</sku><count>1</count></l>",
                "<!DOCTYPE l [<!ENTITY e 'ha'>]><l><sku>&e;</sku><count>1</count></l>",
                "<l><sku>a</sku><count>1</count>",
                "<l><sku>a</sku><count>one</count></l>",
                "<l><count>1</count></l>",
                ""
            })
    void xmlThatIsBrokenOrReachesOutIsRefused(String xml) {
        assertThrows(DecodeException.class, () -> codec.decode(Binary.utf8(xml), TypeToken.of(Line.class), XML));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            <l>\\n <sku>a</sku>\\n <count>3</count>\\n</l>                            | {"sku":"a","count":3}
            <l sku='a'>\\n <count>3</count>\\n <!-- more -->\\n</l>                    | {"sku":"a","count":3}
            <l><sku>a</sku><count>3</count><x>1</x></l>                             | {"sku":"a","count":3,"x":"1"}
            <l x='1' sku='a'><count>3</count></l>                                   | {"sku":"a","count":3,"x":"1"}
            <l><sku>a</sku><count>3</count><x><y>1</y></x><x/></l>                  | {"sku":"a","count":3,"x":[{"y":"1"},""]}
            <l>text<sku>a</sku><count>3</count></l>                                 | {"sku":"a","count":3,"":"text"}
            <l xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b'><sku>a</sku><count>3</count></l> | {"sku":"a","count":3}
            <l xmlns='urn:l' xmlns:x='urn:x'><x:sku>a</x:sku><count>3</count></l>   | {"sku":"a","count":3}
            <l xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><sku i:type='string'>a</sku><count>3</count></l> | {"sku":"a","count":3}
            <l xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><sku>a</sku><count>3</count><x i:nil='true'/></l> | {"sku":"a","count":3,"x":null}
            """)
    void whatAValueOfXmlHasNotKeptIsPutBack(String xml, String complete) {
        assertEquals(complete, complete(xml.replace("\\n", "\n"), TypeToken.of(Line.class), XML));
    }

    @Test
    void elementsArePutBackWhereListsAreAndSetsWere() {
        String start =
                "<o><id>11111111-2222-3333-4444-555555555555</id><placedAt>2026-01-02T03:04:05Z</placedAt><note>n</note>";
        String one = complete(
                start + "<lines><sku>a</sku><count>1</count><x>y</x></lines></o>", TypeToken.of(Order.class), XML);
        assertTrue(one.contains("\"lines\":[{\"sku\":\"a\",\"count\":1,\"x\":\"y\"}]"), one);
        String two = complete(
                start
                        + "<lines><sku>a</sku><count>1</count></lines><lines><sku>b</sku><count>2</count><x>y</x></lines></o>",
                TypeToken.of(Order.class),
                XML);
        assertTrue(two.contains("{\"sku\":\"b\",\"count\":2,\"x\":\"y\"}]"), two);
        assertEquals(
                "{\"ids\":[1,2,2]}",
                complete("<s><ids>1</ids><ids>2</ids><ids>1</ids></s>", TypeToken.of(Numbers.class), XML));
        assertEquals("{\"ids\":[1]}", complete("<s><ids>1</ids></s>", TypeToken.of(Numbers.class), XML));
        assertEquals("{\"ids\":[]}", complete("<s/>", TypeToken.of(Numbers.class), XML));
    }

    @Test
    void whatAValueOfAnotherFormatHasNotKeptIsPutBack() {
        assertEquals(
                "{\"sku\":\"a\",\"x\":1,\"count\":3}",
                complete("sku: a\nx: 1\ncount: 3", TypeToken.of(Line.class), YAML));
    }

    private <T> String complete(String text, TypeToken<T> type, ContentType contentType) {
        Binary payload = Binary.utf8(text);
        JsonValue value = new JacksonTreeCodec().toTree(codec.decode(payload, type, contentType), type);
        return Json.write(codec.complete(payload, value, contentType));
    }

    @Test
    void whatXmlCannotSayIsRefused() {
        JsonValue badName = JsonObject.builder().put("a b", new JsonString("x")).build();
        assertThrows(EncodeException.class, () -> codec.encode(badName, TREE, XML));
        JsonValue listOfLists = new JsonArray(List.of(new JsonArray(List.of())));
        assertThrows(EncodeException.class, () -> codec.encode(listOfLists, TREE, XML));
    }

    private JsonValue cbor(String hex) {
        return codec.decode(Binary.wrap(HexFormat.of().parseHex(hex)), TREE, CBOR);
    }

    private JsonValue messagePack(String hex) {
        return codec.decode(Binary.wrap(HexFormat.of().parseHex(hex)), TREE, MESSAGE_PACK);
    }
}
