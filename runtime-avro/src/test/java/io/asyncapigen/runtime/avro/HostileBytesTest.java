package io.asyncapigen.runtime.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileBytesTest {
    /** The largest length that a long has. */
    private static final String HUGE = "fe ff ff ff ff ff ff ff ff 01";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"int\" | 80 80 80 80 80 01 | an int has 32 bits",
                "\"int\" | ff ff ff ff ff ff ff ff ff ff ff | a long has 64 bits",
                "\"int\" | 80 | the bytes end too early",
                "\"int\" | 00 00 | more bytes follow the value",
                "\"string\" | " + HUGE + " | the bytes end too early",
                "\"string\" | 01 | a length is negative",
                "\"string\" | 02 ff | a string is UTF-8",
                "\"bytes\" | " + HUGE + " | the bytes end too early",
                "\"boolean\" | 02 | a boolean is 0 or 1",
                "\"double\" | 00 00 | the bytes end too early",
                "{\"type\": \"array\", \"items\": \"null\"} | " + HUGE + " | there are more items than bytes",
                "{\"type\": \"array\", \"items\": \"int\"} | " + HUGE + " | there are more items than bytes",
                "{\"type\": \"map\", \"values\": \"int\"} | " + HUGE + " | there are more items than bytes",
                "{\"type\": \"array\", \"items\": \"int\"} | ff ff ff ff ff ff ff ff ff 01 00 | there are more items than bytes",
                "{\"type\": \"map\", \"values\": \"int\"} | 04 02 61 00 02 61 00 00 | a key comes twice",
                "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"A\"]} | 02 | there is no symbol 1",
                "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"A\"]} | 01 | there is no symbol -1",
                "[\"null\", \"int\"] | 04 | there is no branch 2"
            })
    void wrongBytesAreRefused(String schema, String hex, String refusal) {
        assertEquals(refusal, subject(schema).refusalOfBytes(hex));
    }

    private static Subject<?> subject(String schema) {
        if (schema.contains("array")) {
            return schema.contains("null")
                    ? Subject.of(new TypeToken<List<JsonValue>>() {}, schema)
                    : Subject.of(new TypeToken<List<Integer>>() {}, schema);
        } else if (schema.contains("map")) {
            return Subject.of(new TypeToken<java.util.Map<String, Integer>>() {}, schema);
        } else if (schema.contains("enum") || schema.contains("string")) {
            return Subject.of(String.class, schema);
        } else if (schema.contains("bytes")) {
            return Subject.of(Binary.class, schema);
        } else if (schema.contains("boolean")) {
            return Subject.of(Boolean.class, schema);
        }
        return schema.contains("double") ? Subject.of(Double.class, schema) : Subject.of(Integer.class, schema);
    }

    @Test
    void whatNestsTooDeeplyIsRefused() {
        byte[] deep = new byte[1_000_000];
        Arrays.fill(deep, (byte) 2); // of "there is another one"

        var nodes = Subject.of(Node.class, Node.SCHEMA);
        DecodeException failure = assertThrows(DecodeException.class, () -> nodes.read(Binary.of(deep)));

        assertEquals("too deeply nested", failure.getMessage());
    }

    @Test
    void manyArraysOfNothingAreBounded() {
        var lists = Subject.of(
                new TypeToken<List<List<JsonValue>>>() {},
                "{\"type\": \"array\", \"items\": {\"type\": \"array\", \"items\": \"null\"}}");
        // 200,000 arrays, each of which says that it has 8,191 items of no bytes.
        byte[] bytes = new byte[3 + 200_000 * 3 + 1];
        System.arraycopy(new byte[] {(byte) 0x80, (byte) 0xb5, 0x18}, 0, bytes, 0, 3);
        for (int i = 0; i < 200_000; i++) {
            System.arraycopy(new byte[] {(byte) 0xfe, 0x7f, 0}, 0, bytes, 3 + i * 3, 3);
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThrows(DecodeException.class, () -> lists.read(Binary.of(bytes))));
    }

    @Test
    void noiseIsAValueOrRefused() {
        var payments = Subject.of(Payment.class, Payment.SCHEMA);
        var random = new Random(1);
        int values = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            try {
                Payment read = payments.read(Binary.of(bytes));
                assertEquals(read, payments.read(payments.write(read)));
                values++;
            } catch (DecodeException e) {
                assertEquals(true, e.getMessage().length() < 200, e.getMessage());
            }
        }
        assertEquals(true, values > 0);
    }
}
