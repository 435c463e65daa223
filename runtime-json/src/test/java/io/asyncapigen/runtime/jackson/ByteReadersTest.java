package io.asyncapigen.runtime.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.json.Union;
import io.asyncapigen.runtime.model.Constants;
import io.asyncapigen.runtime.model.Copies;
import io.asyncapigen.runtime.model.Given;
import io.asyncapigen.runtime.utf8.Utf8Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read from bytes is what Jackson reads, whatever the bytes are. */
class ByteReadersTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int ROUNDS = Integer.getInteger("rounds", 2_000);

    record All(
            @JsonProperty(value = "text", required = true) String text,
            @JsonProperty("number") @Nullable Long number,
            @JsonProperty("small") @Nullable Short small,
            @JsonProperty("big") @Nullable BigInteger big,
            @JsonProperty("decimal") @Nullable BigDecimal decimal,
            @JsonProperty("real") @Nullable Double real,
            @JsonProperty("single") @Nullable Float single,
            @JsonProperty(value = "flag", required = true) boolean flag,
            @JsonProperty("at") @Nullable OffsetDateTime at,
            @JsonProperty("day") @Nullable LocalDate day,
            @JsonProperty("moment") @Nullable Instant moment,
            @JsonProperty("id") @Nullable UUID id,
            @JsonProperty("link") @Nullable URI link,
            @JsonProperty("bytes") @Nullable Binary bytes,
            @JsonProperty("any") @Nullable JsonValue any,
            @JsonProperty("list") @Nullable List<@Nullable String> list,
            @JsonProperty("set") @Nullable Set<Integer> set,
            @JsonProperty("map") @Nullable Map<String, Double> map,
            @JsonProperty("level") RecordTest.@Nullable Level level,
            @JsonProperty("self") @Nullable All self,
            @JsonProperty("pay") @Nullable Pay pay,
            @JsonProperty("open") @Nullable Open open,
            @JsonProperty("given") @Nullable Given<String> given,
            @JsonProperty("place") @Nullable Place place,
            @JsonProperty("größe") @Nullable Integer size) {
        All {
            Objects.requireNonNull(text, "text");
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"x", "y"})
    record Place(
            @JsonProperty(value = "x", required = true) int x,
            @JsonProperty("y") @Nullable String y) {}

    record Open(
            @JsonProperty("x") @Nullable Integer x,
            @JsonAnySetter @JsonAnyGetter Map<String, JsonValue> additionalProperties) {
        Open {
            additionalProperties = Copies.mapOfJsonOrEmpty("additionalProperties", additionalProperties);
        }
    }

    @Union(
            discriminator = "kind",
            value = {
                @Union.Variant(type = Card.class, names = "card", required = "number"),
                @Union.Variant(type = Cash.class, names = "cash", required = "amount"),
                @Union.Variant(type = Free.class)
            })
    sealed interface Pay {}

    record Card(
            @JsonProperty(value = "number", required = true) String number) implements Pay {
        @JsonCreator
        static Card read(
                @JsonProperty(value = "kind", required = true) String kind,
                @JsonProperty(value = "number", required = true) String number) {
            Constants.check("kind", "card", kind);
            return new Card(number);
        }

        @JsonProperty("kind")
        String kind() {
            return "card";
        }
    }

    record Cash(
            @JsonProperty("kind") String kind,
            @JsonProperty("amount") double amount) implements Pay {}

    record Free(@JsonProperty("why") @Nullable String why) implements Pay {}

    @Union({
        @Union.Variant(
                type = Left.class,
                required = "l",
                constants = @Union.Constant(member = "side", values = "\"left\"")),
        @Union.Variant(type = Right.class, required = "r"),
        @Union.Variant(type = Text.class, json = Union.Json.STRING),
        @Union.Variant(type = Nothing.class, json = Union.Json.NULL)
    })
    sealed interface Either {}

    record Left(
            @JsonProperty("l") int l,
            @JsonProperty("side") @Nullable String side) implements Either {}

    record Right(
            @JsonProperty("r") int r,
            @JsonProperty("in") @Nullable Either in) implements Either {}

    record Text(@com.fasterxml.jackson.annotation.JsonValue String value) implements Either {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Text {}
    }

    record Nothing(
            @com.fasterxml.jackson.annotation.JsonValue @Nullable
            String value) implements Either {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Nothing {}
    }

    private static final List<String> ALLS = List.of("""
            {"text":"a \\u00e9 \\"b\\"\\n","number":12,"small":-3,"big":123456789012345678901234567890,"decimal":1.50,
            "real":0.1,"single":3.4,"flag":true,"at":"2026-01-02T03:04:05.25Z","day":"2024-02-29","moment":"2026-01-02T03:04:05Z",
            "id":"0f8fad5b-d9cb-469f-a165-70867728950e","link":"https://example.com/a?b=c","bytes":"AAEC","place":[-7,null],"größe":7}""", """
            { "flag" : false , "text" : "Größe €😀", "any": {"a":[1,2.0,1e3,null,true,{"b":"c"}],"z":{}}, "list":["x",null,""],
            "set":[3,1,2], "place":[1,"y"], "map":{"b":1,"a":2.5e-3}, "level":"very high", "number":1.0, "given":null, "unknown":[{"a":1}] }""", """
            {"text":"","flag":true,"self":{"text":"inner","flag":false,"pay":{"kind":"cash","amount":12.75}},
            "pay":{"number":"4111","kind":"card"},"open":{"x":1,"y":{"z":[]},"w":null},"given":"yes"}""", """
            {"text":"\\ud83d\\ude00","flag":true,"pay":{"why":"because"},"open":{},"at":"2026-01-02T03:04:05+02:00","real":1e308,"single":16777216}""");

    private static final List<String> EITHERS = List.of(
            "{\"l\":1,\"side\":\"left\"}",
            "{\"r\":2,\"in\":{\"r\":3,\"in\":\"text\"}}",
            "{\"r\":2,\"l\":1,\"side\":\"right\",\"in\":null}",
            "\"text\"",
            "null");

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "false",
            "0",
            "-",
            "-0.0",
            "1e400",
            "1E5",
            "0.1",
            "\"a\"",
            "[]",
            "{}",
            " ",
            "\t",
            "\u0000",
            "\u00e9",
            "\\u00e9",
            "\\ud800",
            "\"kind\":\"cash\",",
            "\"text\":\"x\",",
            "\"z\":1,",
            "9223372036854775808",
            "\"additionalProperties\":{},",
            "24:00:00",
            "2026-02-30",
            "\"self\":null,",
            "1".repeat(40),
            "[".repeat(120));

    @Test
    void mutationsOfAnObjectWithMembersOfAllKinds() {
        int read = mutate(ALLS, All.class);
        assertTrue(read > ROUNDS / 20, read + " were read");
    }

    @Test
    void mutationsOfVariants() {
        int read = mutate(EITHERS, Either.class);
        assertTrue(read > ROUNDS / 20, read + " were read");
    }

    @Test
    void mutationsOfTrees() {
        int read = mutate(ALLS, JsonValue.class);
        assertTrue(read > ROUNDS / 20, read + " were read");
    }

    @Test
    void takesWhatItIsMadeFor() {
        ALLS.forEach(each -> assertEquals(Json.read(each, All.class), read(each, All.class)));
        EITHERS.subList(0, 4).forEach(each -> assertEquals(Json.read(each, Either.class), read(each, Either.class)));
    }

    private static @Nullable Object read(String text, Class<?> type) {
        ByteReader reader = ByteReaders.ALL.of(type).orElseThrow();
        return reader.readAny(new Utf8Json(text.getBytes(StandardCharsets.UTF_8)));
    }

    record Renamed(@JsonProperty("a") @JsonAlias("b") int a) {}

    record Implicit(int a) {}

    record WithAnother(@JsonProperty("a") int a) {
        @JsonProperty("b")
        int b() {
            return 1;
        }
    }

    @Test
    void leavesToJacksonWhatItDoesNotKnow() {
        for (Class<?> each : List.of(Renamed.class, Implicit.class, WithAnother.class, Object.class, Map.class)) {
            assertFalse(ByteReaders.ALL.of(each).isPresent(), each.getName());
        }
        assertEquals(new Renamed(1), Json.read("{\"b\":1}", Renamed.class));
    }

    @Test
    void dateTimesAreThoseOfTheJdk() {
        var random = new Random(SEED);
        List<String> parts = List.of("Z", "z", "+01:00", "-00:00", ".5Z", ".123456789Z", ".1234567890Z", "", ".Z");
        for (int i = 0; i < 20_000; i++) {
            String text = "%04d-%02d-%02dT%02d:%02d:%02d%s"
                    .formatted(
                            random.nextInt(10_000),
                            random.nextInt(14),
                            random.nextInt(33),
                            random.nextInt(26),
                            random.nextInt(62),
                            random.nextInt(62),
                            parts.get(random.nextInt(parts.size())));
            assertEquals(outcome(() -> OffsetDateTime.parse(text)), outcome(() -> DateTimes.parse(text)), text);
        }
    }

    private static Object outcome(Supplier<Object> parse) {
        try {
            return parse.get();
        } catch (DateTimeException e) {
            return "none";
        }
    }

    /** How many could be read. */
    private static <T> int mutate(List<String> texts, Class<T> type) {
        var random = new Random(SEED);
        var codec = new JacksonCodec();
        TypeToken<T> token = TypeToken.of(type);
        int read = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = texts.get(random.nextInt(texts.size())).getBytes(StandardCharsets.UTF_8);
            for (int times = random.nextInt(4); times >= 0; times--) {
                bytes = mutated(bytes, random);
            }
            var payload = Binary.of(bytes);
            Object expected = result(() -> codec.decodeByJackson(payload, token));
            Object found = result(() -> codec.decode(payload, token, ContentType.JSON));
            assertEquals(expected, found, () -> payload.toUtf8());
            read += found instanceof String ? 0 : 1;
        }
        return read;
    }

    private static @Nullable Object result(Supplier<@Nullable Object> read) {
        try {
            return read.get();
        } catch (DecodeException e) {
            return e.getMessage();
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + random.nextInt(6));
        return switch (random.nextInt(6)) {
            case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 1 -> joined(bytes, at, new byte[0], to);
            case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> joined(bytes, at, new byte[] {(byte) ('0' + random.nextInt(10))}, at);
            default -> joined(bytes, at, token(random), at);
        };
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        byte[] all = Arrays.copyOf(bytes, end + middle.length + bytes.length - start);
        System.arraycopy(middle, 0, all, end, middle.length);
        System.arraycopy(bytes, start, all, end + middle.length, bytes.length - start);
        return all;
    }
}
