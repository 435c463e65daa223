package io.asyncapigen.generator.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.jackson.JacksonTreeCodec;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;

/** How JSON becomes values of a Java type, and back. */
sealed interface Passage {
    JacksonCodec CODEC = new JacksonCodec();
    JacksonTreeCodec TREES = new JacksonTreeCodec();

    TypeToken<?> type();

    /**
     * A value as it comes in.
     *
     * @throws DecodeException when there is no such value of the type
     */
    Object read(JsonValue tree);

    /** A value as it goes out. */
    default JsonValue write(Object value) {
        return TREES.toTree(value, type());
    }

    /** As JSON text, and as a tree, which have to be the same. */
    record Payload(TypeToken<?> type) implements Passage {
        @Override
        public Object read(JsonValue tree) {
            Object value = CODEC.decode(Binary.utf8(tree.toString()), type, ContentType.JSON);
            assertEquals(TREES.fromTree(tree, type), value, "a tree and bytes");
            return value;
        }

        @Override
        public JsonValue write(Object value) {
            JsonValue tree = Passage.super.write(value);
            JsonValue written = CODEC.decode(
                    CODEC.encode(value, type, ContentType.JSON), TypeToken.of(JsonValue.class), ContentType.JSON);
            assertEquals(tree, written, "a tree and bytes");
            return tree;
        }
    }

    /** By name, where the protocol has types. */
    record TypedHeaders(TypeToken<?> type) implements Passage {
        @Override
        public Object read(JsonValue tree) {
            return TREES.fromHeaders(object(tree), type);
        }
    }

    /** By name, where the protocol has text. */
    record TextHeaders(TypeToken<?> type) implements Passage {
        @Override
        public Object read(JsonValue tree) {
            JsonObject.Builder texts = JsonObject.builder();
            object(tree)
                    .members()
                    .forEach((name, each) -> texts.put(name, new JsonString(new HeaderValue.Json(each).text())));
            return TREES.fromHeaders(texts.build(), type);
        }
    }

    private static JsonObject object(JsonValue tree) {
        if (tree instanceof JsonObject object) {
            return object;
        }
        throw new DecodeException("headers are an object");
    }
}
