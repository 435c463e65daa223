package io.asyncapigen.runtime.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final String READER = """
            {"type": "record", "name": "Order", "namespace": "com.acme", "aliases": ["com.acme.OldOrder"], "fields": [
              {"name": "id", "type": "string"},
              {"name": "count", "type": "long"},
              {"name": "total", "type": "double", "aliases": ["sum"]},
              {"name": "status", "type": {"type": "enum", "name": "Status", "symbols": ["NEW", "OTHER"], "default": "OTHER"}},
              {"name": "note", "type": ["null", "string"], "default": null},
              {"name": "size", "type": "int", "default": 7}]}
            """;
    private static final Schema OLDER = new Schema.Parser().parse("""
            {"type": "record", "name": "OldOrder", "namespace": "com.acme", "fields": [
              {"name": "gone", "type": {"type": "array", "items": {"type": "map", "values": "string"}}},
              {"name": "sum", "type": "float"},
              {"name": "status", "type": {"type": "enum", "name": "Status", "symbols": ["SHIPPED", "NEW"]}},
              {"name": "count", "type": "int"},
              {"name": "id", "type": "string"}]}
            """);
    private static final Schema STRANGER = new Schema.Parser().parse("""
            {"type": "record", "name": "Stranger", "namespace": "com.acme", "fields": [{"name": "id", "type": "string"}]}
            """);
    private static final Schema INCOMPATIBLE = new Schema.Parser().parse("""
            {"type": "record", "name": "Order", "namespace": "com.acme", "fields": [
              {"name": "id", "type": "string"}, {"name": "count", "type": "int"}, {"name": "total", "type": "float"}]}
            """);

    public enum Status {
        NEW,
        OTHER;

        public static Status of(String value) {
            return valueOf(value);
        }

        public String value() {
            return name();
        }
    }

    public record Order(
            @JsonProperty("id") String id,
            @JsonProperty("count") long count,
            @JsonProperty("total") double total,
            @JsonProperty("status") Status status,
            @JsonProperty("note") String note,
            @JsonProperty("size") int size) {}

    private static final Order ORDER = new Order("a", 3, 1.5, Status.OTHER, null, 7);

    private final List<String> asked = new ArrayList<>();
    private final SchemaIds ids = new SchemaIds() {
        private final Map<Integer, Schema> schemas =
                Map.of(1, new Schema.Parser().parse(READER), 2, OLDER, 3, STRANGER, 4, INCOMPATIBLE);

        @Override
        public int id(String message, Schema schema) {
            asked.add(message + " " + schema.getFullName());
            return 1;
        }

        @Override
        public Schema schema(int id) {
            asked.add("schema " + id);
            if (!schemas.containsKey(id)) {
                throw new IllegalStateException("nobody knows " + id);
            }
            return schemas.get(id);
        }
    };
    private final Subject<Order> orders = Subject.framed(Order.class, READER, ids);

    private static Binary framed(int id, Binary payload) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0, 0, 0, 0, (byte) id});
        bytes.writeBytes(payload.toByteArray());
        return Binary.of(bytes.toByteArray());
    }

    private static Binary old() throws IOException {
        return Subject.written(
                OLDER,
                new GenericRecordBuilder(OLDER)
                        .set("gone", List.of(Map.of("a", "b"), Map.of()))
                        .set("sum", 1.5f)
                        .set(
                                "status",
                                new org.apache.avro.generic.GenericData.EnumSymbol(
                                        OLDER.getField("status").schema(), "SHIPPED"))
                        .set("count", 3)
                        .set("id", "a")
                        .build());
    }

    @Test
    void theIdStandsBeforeThePayloadAndIsAskedForOnce() {
        Binary bytes = orders.write(ORDER);

        assertEquals(
                Binary.of(new byte[] {0, 0, 0, 0, 1}),
                Binary.of(bytes.asByteBuffer().slice(0, 5)));
        assertEquals(ORDER, orders.read(bytes));
        assertEquals(ORDER, orders.read(orders.write(ORDER)));
        assertEquals(List.of("sample com.acme.Order", "schema 1"), asked);
        assertEquals(ORDER, orders.readJson(orders.writeJson(ORDER)));
    }

    @Test
    void whatAnOlderSchemaWroteIsResolved() throws IOException {
        assertEquals(ORDER, orders.read(framed(2, old())));
        assertEquals(ORDER, orders.read(framed(2, old())));
        assertEquals(List.of("schema 2"), asked);
    }

    public record Sealed(
            @JsonProperty("id") String id,
            @JsonProperty("bytes") Binary bytes,
            @JsonProperty("hash") Binary hash) {}

    @Test
    void bytesThatAnOlderSchemaDidNotHaveAreThoseOfTheDefault() throws IOException {
        String id =
                "{\"type\": \"record\", \"name\": \"Sealed\", \"fields\": [{\"name\": \"id\", \"type\": \"string\"}";
        Schema older = new Schema.Parser().parse(id + "]}");
        String newer = id + """
                , {"name": "bytes", "type": "bytes", "default": "\\u0000\\u007f\\u00ff"},
                {"name": "hash", "type": {"type": "fixed", "name": "Two", "size": 2}, "default": "a\\u00e9"}]}
                """;
        SchemaIds both = new SchemaIds() {
            @Override
            public int id(String message, Schema schema) {
                return 1;
            }

            @Override
            public Schema schema(int id) {
                return older;
            }
        };

        Binary written = Subject.written(
                older, new GenericRecordBuilder(older).set("id", "a").build());

        assertEquals(
                new Sealed("a", Binary.of(new byte[] {0, 0x7f, (byte) 0xff}), Binary.of(new byte[] {'a', (byte) 0xe9})),
                Subject.framed(Sealed.class, newer, both).read(framed(2, written)));
    }

    @Test
    void aFaultLeavesNothingBehindForTheNextMessage() throws IOException {
        byte[] whole = old().toByteArray();
        for (int length = 0; length < whole.length; length++) {
            Binary cut = framed(2, Binary.of(java.util.Arrays.copyOf(whole, length)));
            assertThrows(DecodeException.class, () -> orders.read(cut));
            assertEquals(ORDER, orders.read(framed(2, old())));
        }
    }

    @Test
    void whatCannotBeResolvedIsRefused() throws IOException {
        Binary stranger = Subject.written(
                STRANGER, new GenericRecordBuilder(STRANGER).set("id", "a").build());
        assertEquals("it was written as com.acme.Stranger", refusal(framed(3, stranger)));
        Binary incompatible = Subject.written(
                INCOMPATIBLE,
                new GenericRecordBuilder(INCOMPATIBLE)
                        .set("id", "a")
                        .set("count", 1)
                        .set("total", 1f)
                        .build());
        assertEquals(
                "Found com.acme.Order, expecting com.acme.Order, missing required field status",
                refusal(framed(4, incompatible)));
        assertEquals("there is no frame with the id of a schema", refusal(Binary.of(new byte[] {1, 0, 0, 0, 1})));
        assertEquals("the bytes end too early", refusal(Binary.of(new byte[] {0, 0})));
        assertEquals("more bytes follow the value", refusal(framed(1, Binary.of(bytesOf(orders.write(ORDER))))));
        assertEquals("the schema 9 is not known: nobody knows 9", refusal(framed(9, stranger)));
    }

    private static byte[] bytesOf(Binary framed) {
        byte[] all = framed.toByteArray();
        return java.util.Arrays.copyOf(java.util.Arrays.copyOfRange(all, 5, all.length), all.length - 4);
    }

    private String refusal(Binary bytes) {
        return assertThrows(DecodeException.class, () -> orders.read(bytes))
                .getMessage()
                .replace("is not as the Avro schema says: ", "");
    }

    @Test
    void aRegistryThatFailsStopsTheMessageAndNotTheNextOne() {
        List<Integer> answers = new ArrayList<>(List.of(1));
        var failing = Subject.framed(Order.class, READER, new SchemaIds() {
            @Override
            public int id(String message, Schema schema) {
                if (answers.remove(0) == 1) {
                    answers.add(5);
                    throw new IllegalStateException("closed");
                }
                return 5;
            }

            @Override
            public Schema schema(int id) {
                throw new AssertionError();
            }
        });

        assertEquals(
                "is not as the Avro schema says: no id of its schema is known: closed",
                assertThrows(EncodeException.class, () -> failing.write(ORDER)).getMessage());
        assertEquals(5, failing.write(ORDER).asByteBuffer().getInt(1));
    }
}
