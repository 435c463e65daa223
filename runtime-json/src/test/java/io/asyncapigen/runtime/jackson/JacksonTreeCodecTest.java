package io.asyncapigen.runtime.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.model.Required;
import io.asyncapigen.runtime.spi.PayloadCodec;
import io.asyncapigen.runtime.spi.TreeCodec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JacksonTreeCodecTest {
    record Headers(
            @JsonProperty(value = "X-Count", required = true)
            int count,

            @JsonProperty("urgent") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean urgent,

            @JsonProperty("ratio") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal ratio,

            @JsonProperty("id") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID id,

            @JsonProperty("name") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String name,

            @JsonProperty("tags") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> tags,

            @JsonProperty("origin") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Origin origin) {}

    record Origin(
            @JsonProperty("host") String host,
            @JsonProperty("port") int port) {}

    record Any(@JsonAnySetter @JsonAnyGetter Map<String, String> all) {}

    private static final TypeToken<Headers> HEADERS = TypeToken.of(Headers.class);

    private final TreeCodec codec = new JacksonTreeCodec();

    private static JsonObject headers(Object... namesAndValues) {
        var builder = JsonObject.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }

    @Test
    void headersMayBeText() {
        UUID id = UUID.randomUUID();
        Headers read = codec.fromHeaders(
                headers("X-Count", "3", "urgent", "true", "ratio", "0.10", "id", id.toString()), HEADERS);

        assertEquals(new Headers(3, true, new BigDecimal("0.10"), id, null, null, null), read);
    }

    @Test
    void headersMayBeTyped() {
        assertEquals(
                new Headers(3, false, null, null, "5", List.of("a", "b"), null),
                codec.fromHeaders(
                        headers("X-Count", 3, "urgent", false, "name", 5, "tags", List.of("a", "b")), HEADERS));
    }

    @Test
    void aSingleHeaderIsAListAndAnObjectMayBeJsonText() {
        assertEquals(
                new Headers(3, null, null, null, "{\"no\":1}", List.of("a"), new Origin("h", 1)),
                codec.fromHeaders(
                        headers(
                                "X-Count",
                                3,
                                "name",
                                "{\"no\":1}",
                                "tags",
                                "a",
                                "origin",
                                "{\"host\":\"h\",\"port\":1}"),
                        HEADERS));
    }

    @Test
    void namesOfHeadersAreFoundWithoutTheirCase() {
        assertEquals(3, codec.fromHeaders(headers("x-count", "3"), HEADERS).count());
        assertTrue(codec.hasMember(HEADERS, "X-COUNT"));
        assertFalse(codec.hasMember(HEADERS, "x_count"));
        assertTrue(codec.hasMember(TypeToken.of(Any.class), "whatever"));
    }

    private record Named(String name) {
        Named {
            Required.check("name", name);
        }
    }

    @Test
    void whatIsWrongWithHeadersHasAPlace() {
        assertFault("$message.header#/X-Count type", headers("X-Count", "three"), HEADERS);
        assertFault("$message.header#/X-Count type", headers("X-Count", List.of("1", "2")), HEADERS);
        assertFault("$message.header required", headers(), HEADERS);
        assertFault("$message.header#/origin/port type", headers("X-Count", 1, "origin", "{\"port\":\"x\"}"), HEADERS);
        assertFault("$message.header required", headers(), TypeToken.of(Named.class));
    }

    private void assertFault(String expected, JsonObject headers, TypeToken<?> type) {
        var failure = assertThrows(DecodeException.class, () -> codec.fromHeaders(headers, type));
        assertEquals(
                List.of(expected),
                failure.faults().stream()
                        .map(each -> each.at() + " " + each.keyword())
                        .toList(),
                () -> failure.faults().toString());
    }

    @Test
    void headersAreNotTakenAtAnyPrice() {
        assertThrows(DecodeException.class, () -> codec.fromHeaders(headers("X-Count", "three"), HEADERS));
        assertThrows(DecodeException.class, () -> codec.fromHeaders(headers("X-Count", "1.5"), HEADERS));
        assertThrows(DecodeException.class, () -> codec.fromHeaders(headers(), HEADERS));
        assertThrows(DecodeException.class, () -> codec.fromHeaders(headers("X-Count", 1, "urgent", "maybe"), HEADERS));
    }

    @Test
    void treesAreReadAsStrictlyAsPayloads() {
        JsonValue tree = headers("host", "h", "port", 1);

        assertEquals(new Origin("h", 1), codec.fromTree(tree, TypeToken.of(Origin.class)));
        assertEquals(tree, codec.toTree(new Origin("h", 1), TypeToken.of(Origin.class)));
        assertThrows(
                DecodeException.class,
                () -> codec.fromTree(headers("host", "h", "port", "1"), TypeToken.of(Origin.class)));
    }

    @Test
    void oneValueIsReadFromItsText() {
        assertEquals(5, codec.fromText("5", TypeToken.of(Integer.class)));
        assertEquals(RecordTest.Level.LOW, codec.fromText("low", TypeToken.of(RecordTest.Level.class)));
        assertThrows(DecodeException.class, () -> codec.fromText("five", TypeToken.of(Integer.class)));
    }

    @Test
    void bothCodecsAreFoundByThemselves() {
        assertTrue(ServiceLoader.load(PayloadCodec.class).stream().anyMatch(each -> each.type() == JacksonCodec.class));
        assertTrue(
                ServiceLoader.load(TreeCodec.class).stream().anyMatch(each -> each.type() == JacksonTreeCodec.class));
    }
}
