package io.asyncapigen.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuntimeExpressionTest {
    private static final JsonValue PAYLOAD =
            JsonValue.of(Map.of("a", Map.of("b/c", List.of("x", 5)), "n", JsonNull.NULL));

    private static Optional<JsonValue> read(String expression, Headers headers) {
        return RuntimeExpression.parse(expression).read(headers, PAYLOAD);
    }

    @Test
    void itReadsHeadersAndPayload() {
        var headers = Headers.of(
                "id", "7", "MQMD", JsonObject.builder().put("CorrelId", 3).build());

        assertEquals(Optional.of(JsonValue.of("7")), read("$message.header#/id", headers));
        assertEquals(Optional.of(JsonValue.of(3)), read("$message.header#/MQMD/CorrelId", headers));
        assertEquals(Optional.of(JsonValue.of(5)), read("$message.payload#/a/b~1c/1", headers));
        assertEquals(Optional.of(PAYLOAD), read("$message.payload#", headers));
        assertEquals(Optional.of(PAYLOAD), read("$message.payload", headers));
        assertEquals(
                Optional.of(JsonValue.of("text")),
                read("$message.header#/raw", Headers.of("raw", Binary.utf8("text"))));
    }

    @Test
    void nothingAndNullAreEmpty() {
        for (String each : List.of(
                "$message.payload#/n",
                "$message.payload#/x/y",
                "$message.payload#/a/b~1c/2",
                "$message.header#/x",
                "$message.header")) {
            assertEquals(Optional.empty(), read(each, Headers.empty()), each);
        }
    }

    @Test
    void itWritesWhereItReads() {
        var inHeader = RuntimeExpression.parse("$message.header#/MQMD/CorrelId");
        Headers headers = inHeader.write(Headers.of("other", 1), JsonValue.of("id"));
        assertEquals(Optional.of(JsonValue.of("id")), inHeader.read(headers, JsonNull.NULL));
        assertEquals(List.of("other", "MQMD"), List.copyOf(headers.names()));

        var inPayload = RuntimeExpression.parse("$message.payload#/new/place");
        JsonValue payload = inPayload.write(PAYLOAD, JsonValue.of(1));
        assertEquals(Optional.of(JsonValue.of(1)), inPayload.read(Headers.empty(), payload));
        assertEquals(PAYLOAD.at("/a"), payload.at("/a"));
    }

    @Test
    void thereHasToBeAPlaceToWriteTo() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RuntimeExpression.parse("$message.payload#/a/b~1c/0/x").write(PAYLOAD, JsonNull.NULL));
        assertThrows(
                IllegalArgumentException.class,
                () -> RuntimeExpression.parse("$message.payload#/a/b~1c/9").write(PAYLOAD, JsonNull.NULL));
        assertThrows(
                IllegalArgumentException.class,
                () -> RuntimeExpression.parse("$message.header").write(Headers.empty(), JsonNull.NULL));
    }

    @Test
    void whatIsNoExpressionIsRefused() {
        for (String each : List.of(
                "",
                "header#/a",
                "$message.headers#/a",
                "$message.payload/a",
                "$message.payload#a",
                "$message.body#/a")) {
            assertThrows(IllegalArgumentException.class, () -> RuntimeExpression.parse(each), each);
        }
        assertEquals(
                "$message.header#/a~1b",
                RuntimeExpression.parse("$message.header#/a~1b").toString());
    }
}
