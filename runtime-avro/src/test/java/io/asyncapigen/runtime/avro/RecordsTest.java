package io.asyncapigen.runtime.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsTest {
    /** A class as it stands for a record of very many fields. */
    public static final class Wide {
        private final int first;
        private final String second;

        private Wide(Builder builder) {
            this.first = builder.first;
            this.second = builder.second;
        }

        public static Builder builder() {
            return new Builder();
        }

        @JsonProperty("first")
        public int first() {
            return first;
        }

        @JsonProperty("the_second")
        public String second() {
            return second;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Wide wide && wide.first == first && wide.second.equals(second);
        }

        @Override
        public int hashCode() {
            return first;
        }

        public static final class Builder {
            private int first;
            private String second;

            public Builder first(int value) {
                this.first = value;
                return this;
            }

            public Builder second(String value) {
                this.second = value;
                return this;
            }

            public Wide build() {
                return new Wide(this);
            }
        }
    }

    public record Positive(@JsonProperty("value") int value) {
        public Positive {
            if (value < 1) {
                throw new IllegalArgumentException("secret");
            }
        }
    }

    @Test
    void aRecursiveRecordSurvives() throws IOException {
        var nodes = Subject.of(Node.class, Node.SCHEMA);

        nodes.survives(new Node(1, new Node(-2, new Node(Integer.MAX_VALUE, null))));
        assertEquals(
                "{\"next\":{\"com.acme.Node\":{\"next\":null,\"value\":2}},\"value\":1}",
                nodes.writeJson(new Node(1, new Node(2, null))));
    }

    @Test
    void aClassOfManyMembersIsMadeByItsBuilder() throws IOException {
        var wide = Subject.of(Wide.class, """
                {"type": "record", "name": "Wide", "fields": [
                  {"name": "the_second", "type": "string"}, {"name": "first", "type": "int"}]}
                """);

        wide.survives(Wide.builder().first(7).second("two").build());
    }

    @Test
    void collectionsNestAndHoldNulls() throws IOException {
        Map<String, List<Long>> value = new LinkedHashMap<>();
        value.put("a", List.of(1L, Long.MIN_VALUE));
        value.put("", List.of());
        value.put("none", null);
        Subject.of(
                        new TypeToken<Map<String, List<Long>>>() {},
                        "{\"type\": \"map\", \"values\": [\"null\", {\"type\": \"array\", \"items\": \"long\"}]}")
                .survives(value);
    }

    @Test
    void scalarsCanBeWholePayloads() throws IOException {
        Subject.of(String.class, "\"string\"").survives("Grüße \uD83D\uDE00");
        Subject.of(Boolean.class, "\"boolean\"").survives(true);
        Subject.of(Float.class, "\"float\"").survives(-0.0f);
        Subject.of(Double.class, "\"double\"").survives(Double.MIN_VALUE);
        Subject.of(Binary.class, "\"bytes\"").survives(Binary.of(new byte[] {0, -1, 127, -128}));
        Subject.of(JsonValue.class, "\"null\"").survives(JsonNull.NULL);
        Subject.of(String.class, "[\"null\", \"string\"]").survives(null);
    }

    @Test
    void faultsSayWhereTheyAre() {
        var nodes = Subject.of(Node.class, Node.SCHEMA);
        var lists = Subject.of(new TypeToken<Map<String, List<Positive>>>() {}, """
                {"type": "map", "values": {"type": "array", "items":
                  {"type": "record", "name": "Positive", "fields": [{"name": "value", "type": "int"}]}}}
                """);

        assertEquals("/next/value: it is not an int of 32 bits", nodes.refusalOfJson("""
                {"value": 1, "next": {"com.acme.Node": {"next": null, "value": "1"}}}
                """));
        assertEquals("/next/value: the bytes end too early", nodes.refusalOfBytes("02 00"));
        assertEquals("/a~1b/1: the class of the value refuses it", lists.refusalOfJson("""
                {"a/b": [{"value": 1}, {"value": 0}]}
                """));
        assertEquals("null is not legal here", lists.refusal(null));
    }

    @Test
    void aClassThatDoesNotFitItsSchemaIsFoundBeforeAnythingIsSent() {
        assertEquals(
                Node.class + " has no member for the field more of its Avro schema",
                assertThrows(
                                AsyncApiException.class,
                                () -> Subject.of(
                                        Node.class,
                                        "{\"type\": \"record\", \"name\": \"Node\", \"fields\": ["
                                                + "{\"name\": \"more\", \"type\": \"int\"}]}"))
                        .getMessage());
        assertEquals(
                Positive.class + " has a member value that its Avro schema has not",
                assertThrows(
                                AsyncApiException.class,
                                () -> Subject.of(
                                        Positive.class, "{\"type\": \"record\", \"name\": \"P\", \"fields\": []}"))
                        .getMessage());
    }
}
