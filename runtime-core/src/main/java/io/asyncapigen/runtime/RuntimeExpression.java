package io.asyncapigen.runtime;

import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonPointer;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A place in a message: {@code $message.header#/correlationId}, {@code $message.payload#/id} (section "Runtime Expression" of the
 * specification). The first segment of a header's pointer is the header's name, the rest leads into its value.
 *
 * @param source which part of the message
 * @param pointer where in it
 */
public record RuntimeExpression(Source source, JsonPointer pointer) {
    /** Which part of a message an expression looks at. */
    public enum Source {
        HEADER,
        PAYLOAD
    }

    private static final String HEADER = "$message.header";
    private static final String PAYLOAD = "$message.payload";

    public RuntimeExpression {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(pointer, "pointer");
    }

    /** @throws IllegalArgumentException when the text is no runtime expression */
    public static RuntimeExpression parse(String text) {
        Source source = text.startsWith(HEADER) ? Source.HEADER : Source.PAYLOAD;
        String start = source == Source.HEADER ? HEADER : PAYLOAD;
        if (!text.startsWith(start)) {
            throw new IllegalArgumentException(
                    "a runtime expression starts with " + HEADER + " or " + PAYLOAD + ": " + text);
        }
        String rest = text.substring(start.length());
        if (!rest.isEmpty() && rest.charAt(0) != '#') {
            throw new IllegalArgumentException("a runtime expression goes on with # and a JSON Pointer: " + text);
        }
        return new RuntimeExpression(source, JsonPointer.parse(rest.isEmpty() ? "" : rest.substring(1)));
    }

    /**
     * What is there; empty when nothing is, or JSON null. Of a header that is there several times the first counts.
     *
     * @param payload the payload as a tree; {@code JsonNull} where it has none
     */
    public Optional<JsonValue> read(Headers headers, JsonValue payload) {
        Optional<JsonValue> value = source == Source.PAYLOAD
                ? pointer.read(payload)
                : headerName().flatMap(headers::first).flatMap(each -> below().read(each.toJson()));
        return value.filter(each -> each != JsonNull.NULL);
    }

    /**
     * The headers with the value in this place.
     *
     * @throws IllegalStateException when this expression is of the payload
     * @throws IllegalArgumentException when it names no header, or leads into something that is no object
     */
    public Headers write(Headers headers, JsonValue value) {
        if (source != Source.HEADER) {
            throw new IllegalStateException(this + " is no place in the headers");
        }
        String name = headerName().orElseThrow(() -> new IllegalArgumentException(this + " names no header"));
        JsonValue before = headers.first(name).map(HeaderValue::toJson).orElse(JsonNull.NULL);
        return headers.with(name, below().write(before, value));
    }

    /**
     * The payload with the value in this place.
     *
     * @throws IllegalStateException when this expression is of the headers
     * @throws IllegalArgumentException when it leads into something that is no object
     */
    public JsonValue write(JsonValue payload, JsonValue value) {
        if (source != Source.PAYLOAD) {
            throw new IllegalStateException(this + " is no place in the payload");
        }
        return pointer.write(payload, value);
    }

    private Optional<String> headerName() {
        return pointer.segments().stream().findFirst();
    }

    private JsonPointer below() {
        return new JsonPointer(pointer.segments().subList(1, pointer.segments().size()));
    }

    @Override
    public String toString() {
        return (source == Source.HEADER ? HEADER : PAYLOAD)
                + (pointer.segments().isEmpty() ? "" : "#" + pointer);
    }
}
