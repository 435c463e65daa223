package io.asyncapigen.runtime.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records, enums and wrappers as the generator writes them. */
class RecordTest {
    @JsonPropertyOrder({"order-id", "quantity", "note", "reviewed"})
    record Order(
            @JsonProperty(value = "order-id", required = true)
            String orderId,

            @JsonProperty(value = "quantity", required = true)
            int quantity,

            @JsonProperty("note") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String note,

            @JsonProperty(value = "reviewed", required = true) @Nullable
            Boolean reviewed) {
        Order {
            Objects.requireNonNull(orderId, "order-id");
        }
    }

    record Open(
            @JsonProperty(value = "id", required = true) String id,
            @JsonAnySetter @JsonAnyGetter Map<String, Integer> additionalProperties) {
        Open {
            additionalProperties = additionalProperties == null
                    ? Map.of()
                    : Collections.unmodifiableMap(new LinkedHashMap<>(additionalProperties));
        }
    }

    record OpenToAnything(
            @JsonAnySetter @JsonAnyGetter Map<String, io.asyncapigen.runtime.json.JsonValue> additionalProperties) {}

    record Item(
            @JsonProperty(value = "name", required = true) String name) {}

    record Lists(
            @JsonProperty("items") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<@Nullable Item> items,

            @JsonProperty("tags") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Set<String> tags,

            @JsonProperty("counts") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, Long> counts) {}

    record Node(
            @JsonProperty(value = "value", required = true) int value,

            @JsonProperty("next") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Node next) {}

    record Formats(
            @JsonProperty("at") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OffsetDateTime at,

            @JsonProperty("day") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate day,

            @JsonProperty("time") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OffsetTime time,

            @JsonProperty("took") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Duration took,

            @JsonProperty("uuid") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID uuid,

            @JsonProperty("uri") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            URI uri,

            @JsonProperty("data") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Binary data) {}

    enum Level {
        LOW("low"),
        VERY_HIGH("very high");

        private final String value;

        Level(String value) {
            this.value = value;
        }

        @JsonValue
        String value() {
            return value;
        }

        @JsonCreator
        static Level of(String value) {
            return Arrays.stream(values())
                    .filter(each -> each.value.equals(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("neither low nor very high"));
        }
    }

    enum Mixed {
        ONE(1L),
        HALF(new BigDecimal("0.5")),
        YES(true),
        WORD("word");

        private final Object value;

        Mixed(Object value) {
            this.value = value;
        }

        @JsonValue
        Object value() {
            return value;
        }

        @JsonCreator
        static Mixed of(Object value) {
            return Arrays.stream(values())
                    .filter(each -> each.value.toString().equals(value.toString()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("none of the four"));
        }
    }

    record Price(@JsonValue BigDecimal value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Price {}
    }

    record Names(@JsonValue List<String> value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Names {}
    }

    record Rated(
            @JsonProperty("level") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Level level,

            @JsonProperty("mixed") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Mixed mixed,

            @JsonProperty("price") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Price price) {}

    record Fixed(
            @JsonProperty(value = "id", required = true) int id) {
        @JsonProperty("kind")
        String kind() {
            return "fixed";
        }
    }

    private static void survives(String json, Class<?> type) {
        assertEquals(json, Json.write(Json.read(json, type)));
    }

    @Test
    void aRecordIsWrittenUnderTheNamesOfTheWireInOrder() {
        var order = new Order("o1", 3, null, null);

        assertEquals("{\"order-id\":\"o1\",\"quantity\":3,\"reviewed\":null}", Json.write(order));
        assertEquals(order, Json.read(Json.write(order), Order.class));
    }

    @Test
    void aMissingRequiredMemberIsNamed() {
        assertTrue(Json.refusal("{\"order-id\":\"o1\",\"reviewed\":true}", Order.class)
                .contains("quantity"));
        assertTrue(Json.refusal("{\"order-id\":\"o1\",\"quantity\":1}", Order.class)
                .contains("reviewed"));
    }

    @Test
    void nullForSomethingRequiredIsRefused() {
        assertTrue(Json.refusal("{\"order-id\":null,\"quantity\":1,\"reviewed\":null}", Order.class)
                .contains("order-id"));
        assertTrue(Json.refusal("{\"order-id\":\"o1\",\"quantity\":null,\"reviewed\":null}", Order.class)
                .contains("quantity"));
    }

    @Test
    void membersThatTheTypeDoesNotHaveAreIgnored() {
        assertEquals(new Item("a"), Json.read("{\"x\":{\"y\":[1]},\"name\":\"a\",\"z\":null}", Item.class));
    }

    @Test
    void additionalPropertiesAreFlatBothWays() {
        survives("{\"id\":\"a\",\"x\":1,\"b\":2,\"a\":3}", Open.class);
        assertEquals(new Open("a", Map.of("x", 1, "b", 2)), Json.read("{\"x\":1,\"id\":\"a\",\"b\":2}", Open.class));
        assertEquals(new Open("a", Map.of()), Json.read("{\"id\":\"a\"}", Open.class));
        assertTrue(Json.refusal("{\"id\":\"a\",\"x\":\"1\"}", Open.class).contains("does not fit"));
    }

    @Test
    void aMemberIsNotTheMapOfAdditionalPropertiesBecauseOfItsName() {
        for (String each : new String[] {"", "additionalProperties"}) {
            String json = "{\"id\":\"a\",\"" + each + "\":1}";
            Open value = new Open("a", Map.of(each, 1));
            assertEquals(value, Json.read(json, Open.class));
            assertEquals(
                    value,
                    new JacksonTreeCodec()
                            .fromTree(
                                    Json.read(json, io.asyncapigen.runtime.json.JsonValue.class),
                                    TypeToken.of(Open.class)));
            survives(json, Open.class);
        }
    }

    @Test
    void additionalPropertiesMayBeAnythingAndNull() {
        String json = "{\"a\":null,\"b\":{\"c\":[1.0,1e400]},\"c\":true}";

        assertEquals(
                Json.read(json, io.asyncapigen.runtime.json.JsonValue.class),
                Json.read(
                        Json.write(Json.read(json, OpenToAnything.class)),
                        io.asyncapigen.runtime.json.JsonValue.class));
        assertEquals(
                JsonNull.NULL,
                Json.read("{\"a\":null}", OpenToAnything.class)
                        .additionalProperties()
                        .get("a"));
    }

    @Test
    void listsKeepNullsAndSetsKeepTheirOrder() {
        survives(
                "{\"items\":[{\"name\":\"a\"},null],\"tags\":[\"z\",\"a\",\"m\",\"b\"],\"counts\":{\"y\":1,\"x\":2}}",
                Lists.class);
        assertInstanceOf(LinkedHashSet.class, Json.read("[\"b\",\"a\"]", new TypeToken<Set<String>>() {}));
    }

    @Test
    void aSingleValueIsNoList() {
        assertTrue(Json.refusal("{\"tags\":\"a\"}", Lists.class).contains("/tags"));
    }

    @Test
    void recursionEndsWhereTheDataEnds() {
        survives("{\"value\":1,\"next\":{\"value\":2,\"next\":{\"value\":3}}}", Node.class);
    }

    @Test
    void formatsAreText() {
        survives("""
                {"at":"2020-02-29T23:59:00+05:30","day":"2020-02-29","time":"10:00:00Z","took":"PT8H6M12.345S",\
                "uuid":"6f3c1b52-2f0e-4b8a-9d51-0c6d3a1e7b11","uri":"https://example.com/a?b=c#d","data":"AAEC/w=="}""", Formats.class);
    }

    @Test
    void formatsAreNothingButText() {
        for (String each : List.of(
                "{\"at\":1577836800}",
                "{\"at\":[2020,1,1]}",
                "{\"at\":\"2020-01-01\"}",
                "{\"day\":18262}",
                "{\"took\":5}",
                "{\"uuid\":\"1-1-1-1-1\"}",
                "{\"uri\":\"not a uri\"}",
                "{\"data\":\"***\"}",
                "{\"data\":5}")) {
            assertTrue(Json.refusal(each, Formats.class).contains("(at /"), each);
        }
    }

    @Test
    void enumsHaveTheValueOfTheWire() {
        survives("{\"level\":\"very high\",\"mixed\":1}", Rated.class);
        survives("{\"mixed\":0.5}", Rated.class);
        survives("{\"mixed\":true}", Rated.class);
        survives("{\"mixed\":\"word\"}", Rated.class);
        assertEquals("neither low nor very high (at /level)", Json.refusal("{\"level\":\"VERY_HIGH\"}", Rated.class));
        assertTrue(Json.refusal("{\"level\":0}", Rated.class).contains("/level"));
        assertTrue(Json.refusal("{\"level\":\"\"}", Rated.class).contains("/level"));
    }

    @Test
    void anEnumMayBeTheElementOfAList() {
        assertEquals(
                List.of(Level.LOW, Level.VERY_HIGH),
                Json.read("[\"low\",\"very high\"]", new TypeToken<List<Level>>() {}));
    }

    @Test
    void aWrapperIsItsValueHoweverThatIsWritten() {
        survives("{\"price\":1}", Rated.class);
        survives("{\"price\":1.00}", Rated.class);
        assertEquals(new Names(List.of("a")), Json.read("[\"a\"]", Names.class));
        assertTrue(Json.refusal("{\"price\":\"1\"}", Rated.class).contains("/price"));
        assertNull(Json.read("{\"price\":null}", Rated.class).price());
    }

    @Test
    void aConstantIsWrittenAndNotWantedBack() {
        assertEquals("{\"id\":1,\"kind\":\"fixed\"}", Json.write(new Fixed(1)));
        assertEquals(new Fixed(1), Json.read("{\"kind\":\"fixed\",\"id\":1}", Fixed.class));
    }
}
