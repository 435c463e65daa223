package io.asyncapigen.runtime.avro;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.json.Union;

/** A union of what JSON could not tell apart. */
@Union({
    @Union.Variant(type = Payment.Card.class, names = "com.acme.Card"),
    @Union.Variant(type = Payment.Cash.class, names = "com.acme.Cash"),
    @Union.Variant(type = Payment.Text.class, names = "string"),
    @Union.Variant(
            type = Payment.Bytes.class,
            names = {"bytes", "com.acme.Four"}),
    @Union.Variant(type = Payment.Int.class, names = "int"),
    @Union.Variant(type = Payment.Long.class, names = "long"),
    @Union.Variant(type = Payment.Color.class, names = "com.acme.Color")
})
public sealed interface Payment {
    String SCHEMA = """
            [{"type": "record", "name": "Card", "namespace": "com.acme", "fields": [{"name": "id", "type": "string"}]},
             {"type": "record", "name": "Cash", "namespace": "com.acme", "fields": [{"name": "id", "type": "string"}]},
             "string", {"type": "fixed", "name": "Four", "namespace": "com.acme", "size": 4}, "bytes", "int", "long",
             {"type": "enum", "name": "Color", "namespace": "com.acme", "symbols": ["RED", "GREEN"]}]
            """;

    record Card(@JsonProperty("id") String id) implements Payment {}

    record Cash(@JsonProperty("id") String id) implements Payment {}

    record Text(@JsonValue String value) implements Payment {}

    record Bytes(@JsonValue Binary value) implements Payment {}

    record Int(@JsonValue int value) implements Payment {}

    record Long(@JsonValue long value) implements Payment {}

    enum Color implements Payment {
        RED,
        GREEN,
        BLUE;

        public static Color of(String value) {
            return valueOf(value);
        }

        public String value() {
            return name();
        }
    }
}
