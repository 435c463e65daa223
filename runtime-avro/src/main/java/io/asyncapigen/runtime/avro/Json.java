package io.asyncapigen.runtime.avro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON text taken apart: maps, lists, {@link String}s, {@link Boolean}s, {@link Digits} and {@link Nil}. Numbers stay as they are
 * written, since only the schema says what they are.
 */
final class Json {
    /** Payloads may be large; what limits them is the protocol. */
    private static final int MAX_STRING_LENGTH = 100_000_000;

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_STRING_LENGTH)
                    .build())
            .build();

    private Json() {}

    /** The text of a number. */
    record Digits(String text) {}

    /** Null, which no map of the JDK would have as a value of its own. */
    enum Nil {
        NIL
    }

    /** @throws Fault when the bytes are not one JSON value */
    static Object parse(byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new Fault("more follows the JSON value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new Fault("the JSON is too deeply nested, or a part of it is too long");
        } catch (JsonProcessingException e) {
            throw new Fault("the bytes are no JSON from byte " + e.getLocation().getByteOffset());
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new Fault("the payload is empty");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> Nil.NIL;
        };
    }
}
