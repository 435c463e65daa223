package io.asyncapigen.runtime.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictnessTest {
    record Numbers(
            @JsonProperty("i") Integer i,
            @JsonProperty("l") Long l,
            @JsonProperty("d") Double d,
            @JsonProperty("f") Float f,
            @JsonProperty("big") BigInteger big,
            @JsonProperty("dec") BigDecimal dec,
            @JsonProperty("b") Boolean b,
            @JsonProperty("s") String s) {}

    @Test
    void wholeNumbersAreWholeHoweverTheyAreWritten() {
        assertEquals(1000, Json.read("1e3", int.class));
        assertEquals(1, Json.read("1.0", Integer.class));
        assertEquals(-7L, Json.read("-7.000", long.class));
        assertEquals(Long.MAX_VALUE, Json.read("9223372036854775807", Long.class));
        assertEquals(
                new BigInteger("123456789012345678901234567890"),
                Json.read("123456789012345678901234567890", BigInteger.class));
        assertEquals(BigInteger.TEN.pow(30), Json.read("1e30", BigInteger.class));
    }

    @Test
    void whatDoesNotFitAWholeNumberIsRefused() {
        for (String each :
                List.of("1.5", "2147483648", "-2147483649", "1e10", "\"1\"", "true", "null", "[1]", "{}", "\"\"")) {
            Json.refusal(each, int.class);
        }
        Json.refusal("9223372036854775808", long.class);
        Json.refusal("1e1000000000", BigInteger.class);
        Json.refusal("1e-1000000000", BigInteger.class);
    }

    @Test
    void decimalsKeepEveryDigit() {
        assertEquals(
                "{\"dec\":1.10}",
                "{\"dec\":" + Json.read("{\"dec\":1.10}", Numbers.class).dec() + "}");
        assertEquals(
                new BigDecimal("0.1000000000000000000000000000000000001"),
                Json.read("0.1000000000000000000000000000000000001", BigDecimal.class));
        assertEquals("1E+1000000", Json.write(Json.read("1e1000000", BigDecimal.class)));
    }

    @Test
    void aNumberThatADoubleOrFloatDoesNotHoldIsRefusedAndAFractionIsRounded() {
        for (String each : List.of("1e400", "-1e400", "1e-400", "9007199254740993", "9007199254740993.0", "\"NaN\"")) {
            assertTrue(Json.refusal("{\"d\":" + each + "}", Numbers.class).contains("(at /d"), each);
        }
        for (String each : List.of("1e40", "-1e40", "1e-50", "16777217", "1.6777217e7", "123456789.5")) {
            assertTrue(Json.refusal("{\"f\":" + each + "}", Numbers.class).contains("(at /f"), each);
        }
        assertEquals(5.0, Json.read("5", double.class));
        assertEquals(0.0, Json.read("0e-400", double.class));
        assertEquals(0.12345678901234568, Json.read("0.12345678901234567890", double.class));
        assertEquals(0.1f, Json.read("0.1", float.class));
        assertEquals(52.9f, Json.read("52.900001525878906", float.class));
    }

    @Test
    void whateverIsWrittenOfADoubleOrFloatIsReadAgain() {
        for (double each :
                new double[] {0x1p53, 0x1p53 + 2, 1e23, 1.2345678901234568e29, Double.MAX_VALUE, Double.MIN_VALUE}) {
            assertEquals(each, Json.read(Json.write(each), double.class));
            assertEquals(
                    each,
                    Json.read(new BigDecimal(each).round(new MathContext(400)).toString(), double.class));
        }
        for (float each : new float[] {0x1p24f, 0x1p24f + 2, 1e10f, 1.2345679e29f, Float.MAX_VALUE, Float.MIN_VALUE}) {
            assertEquals(each, Json.read(Json.write(each), float.class));
            assertEquals(each, Json.read(String.valueOf((double) each), float.class), "as a double writes it");
        }
        assertEquals(1.1e10f, Json.read("1.1e10", float.class), "in the fewest digits, which Java writes since 19");
        assertEquals(1.1e10f, Json.read("1.10000005E10", float.class), "as Java 17 writes it");
    }

    @Test
    void aFloatIsTheSameNumberInATree() {
        var trees = new JacksonTreeCodec();
        assertEquals("0.1", trees.toTree(0.1f, TypeToken.of(Float.class)).toString());
        assertEquals("52.9", trees.toTree(52.9f, TypeToken.of(Float.class)).toString());
    }

    @Test
    void momentsThatJavaDoesNotHaveAreRefusedAndNotMoved() {
        for (Class<?> type : List.of(OffsetDateTime.class, Instant.class)) {
            Json.refusal("\"2016-12-31T23:59:60Z\"", type);
            Json.refusal("\"2016-12-31T24:00:00Z\"", type);
            Json.refusal("\"2016-12-31T23:59:59.1234567891Z\"", type);
        }
        for (String each : List.of("23:59:60Z", "24:00:00Z", "23:59:59.1234567891Z")) {
            Json.refusal('"' + each + '"', OffsetTime.class);
        }
        assertEquals(Instant.parse("2016-12-31T21:59:59Z"), Json.read("\"2016-12-31T23:59:59+02:00\"", Instant.class));
    }

    @Test
    void dateTimesThatRfc3339HasNoTextForAreNeitherReadNorWritten() {
        for (String each : List.of("+12026-01-01T00:00:00Z", "-2026-01-01T00:00:00Z", "2026-01-01T00:00:00+01:00:30")) {
            Json.refusal('"' + each + '"', OffsetDateTime.class);
            OffsetDateTime value = OffsetDateTime.parse(each);
            assertThrows(EncodeException.class, () -> Json.write(value), each);
        }
        for (String each : List.of("+12026-01-01", "-0001-01-01")) {
            Json.refusal('"' + each + '"', LocalDate.class);
            assertThrows(EncodeException.class, () -> Json.write(LocalDate.parse(each)), each);
        }
        Json.refusal("\"01:02:03+01:00:30\"", OffsetTime.class);
        assertThrows(EncodeException.class, () -> Json.write(OffsetTime.parse("01:02:03+01:00:30")));
        assertThrows(EncodeException.class, () -> Json.write(Instant.MAX));
        assertEquals("\"0000-01-01\"", Json.write(Json.read("\"0000-01-01\"", LocalDate.class)));
        assertEquals(
                "\"9999-12-31T23:59:59.999999999-18:00\"",
                Json.write(Json.read("\"9999-12-31T23:59:59.999999999-18:00\"", OffsetDateTime.class)));
        assertEquals("\"2026-01-01T10:00:00Z\"", Json.write(Json.read("\"2026-01-01T10:00Z\"", OffsetDateTime.class)));
    }

    @Test
    void jsonHasNoInfinity() {
        assertThrows(EncodeException.class, () -> Json.write(Double.NaN));
        assertThrows(EncodeException.class, () -> Json.write(Float.NEGATIVE_INFINITY));
    }

    @Test
    void noTypeIsTakenForAnother() {
        for (String each : List.of(
                "{\"s\":1}",
                "{\"s\":true}",
                "{\"s\":[\"a\"]}",
                "{\"b\":\"true\"}",
                "{\"b\":1}",
                "{\"b\":0}",
                "{\"d\":\"1.5\"}",
                "{\"dec\":\"1\"}",
                "{\"i\":\"1\"}",
                "{\"l\":false}",
                "{\"f\":{}}")) {
            assertTrue(Json.refusal(each, Numbers.class).contains("(at /"), each);
        }
    }

    @Test
    void duplicateMembersAreRefused() {
        assertEquals(
                "a duplicate member",
                Json.refusal("{\"s\":\"a\",\"s\":\"b\"}", Numbers.class).split(" \\(")[0]);
        Json.refusal("{\"x\":{\"y\":1,\"y\":1}}", JsonValue.class);
    }

    @Test
    void nothingMayStandBehindTheValue() {
        Json.refusal("{} {}", Numbers.class);
        Json.refusal("1 2", int.class);
        Json.refusal("{}]", JsonValue.class);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String each :
                List.of("", " ", "{", "{'a':1}", "{a:1}", "[1,]", "01", "+1", "NaN", "/*c*/1", "nul", "\u0000")) {
            Json.refusal(each, JsonValue.class);
        }
    }

    @Test
    void nestingAndTheLengthOfNumbersAreBounded() {
        assertTrue(Json.refusal("[".repeat(100_000), JsonValue.class).startsWith("too large"));
        assertTrue(Json.refusal("1".repeat(5_000), JsonValue.class).startsWith("too large"));
        Json.read("[".repeat(400) + "]".repeat(400), JsonValue.class);
    }

    @Test
    void aRefusalDoesNotShowThePayload() {
        String secret = "s3cr3t";
        for (String each : List.of(
                "{\"i\":\"" + secret + "\"}",
                "{\"s\":{\"" + secret + "\":1}}",
                "{\"b\":\"" + secret + "\"}",
                "\"" + secret + "\"",
                secret)) {
            DecodeException refused = assertThrows(DecodeException.class, () -> Json.read(each, Numbers.class));
            for (Throwable at = refused; at != null; at = at.getCause()) {
                assertFalse(String.valueOf(at.getMessage()).contains(secret), at::getMessage);
            }
        }
        assertFalse(Json.refusal("\"" + secret + "\"", Duration.class).contains(secret));
    }

    @Test
    void jsonValuesTellNullFromNothing() {
        record Holder(
                @JsonProperty("a") JsonValue a,
                @JsonProperty("o") JsonObject o) {}

        assertEquals(new Holder(JsonNull.NULL, null), Json.read("{\"a\":null}", Holder.class));
        assertEquals(new Holder(null, null), Json.read("{\"o\":null}", Holder.class));
        assertEquals(JsonNull.NULL, Json.read("null", JsonValue.class));
        Json.refusal("{\"o\":[]}", Holder.class);
        assertEquals("{\"a\":null,\"o\":{}}", Json.write(new Holder(JsonNull.NULL, JsonObject.empty())));
    }

    @Test
    void jsonValuesSurvive() {
        String json =
                "{\"b\":[1,1.0,1E+400,-0.10,123456789012345678901234567890,\"\\u0001\\\"é😀\",true,null,{}],\"a\":{\"\":[]}}";
        JsonValue value = Json.read(json, JsonValue.class);

        assertEquals(json, Json.write(value));
        assertEquals(value, Json.read(value.toString(), JsonValue.class));
        assertEquals(value, JsonValue.of(value.toJava()));
    }

    @Test
    void otherUnicodeEncodingsAreRead() {
        Binary utf16 = Binary.of("{\"s\":\"é\"}".getBytes(StandardCharsets.UTF_16BE));

        assertEquals(
                "é",
                new JacksonCodec()
                        .decode(utf16, TypeToken.of(Numbers.class), ContentType.JSON)
                        .s());
    }

    @Test
    void onlyJsonIsSupported() {
        var codec = new JacksonCodec();
        for (String each : List.of(
                "application/json",
                "text/json; charset=utf-8",
                "application/vnd.x+json",
                "Application/CloudEvents+JSON")) {
            assertTrue(codec.supports(ContentType.parse(each), TypeToken.of(Numbers.class)), each);
        }
        for (String each : List.of(
                "text/plain",
                "application/xml",
                "application/vnd.apache.avro",
                "application/octet-stream",
                "application/jsonx")) {
            assertFalse(codec.supports(ContentType.parse(each), TypeToken.of(Numbers.class)), each);
        }
    }
}
