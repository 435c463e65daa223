package io.asyncapigen.runtime.jackson;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.TypeToken;

/** Reads and writes with the codec, for tests. */
final class Json {
    private static final JacksonCodec CODEC = new JacksonCodec();

    private Json() {}

    static <T> T read(String json, TypeToken<T> type) {
        return CODEC.decode(Binary.utf8(json), type, ContentType.JSON);
    }

    static <T> T read(String json, Class<T> type) {
        return read(json, TypeToken.of(type));
    }

    static String write(Object value) {
        return CODEC.encode(value, TypeToken.of(Object.class), ContentType.JSON).toUtf8();
    }

    /** The message of the failure to read. */
    static String refusal(String json, Class<?> type) {
        return assertThrows(DecodeException.class, () -> read(json, type)).getMessage();
    }
}
