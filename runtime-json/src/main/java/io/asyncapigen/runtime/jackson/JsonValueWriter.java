package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes trees of JSON values as they are. */
final class JsonValueWriter extends StdSerializer<JsonValue> {
    JsonValueWriter() {
        super(JsonValue.class);
    }

    @Override
    public void serialize(JsonValue value, JsonGenerator generator, SerializationContext context) {
        write(value, generator);
    }

    static void write(JsonValue value, JsonGenerator generator) {
        if (value instanceof JsonString string) {
            generator.writeString(string.value());
        } else if (value instanceof JsonNumber number) {
            write(number.value(), generator);
        } else if (value instanceof JsonBoolean bool) {
            generator.writeBoolean(bool.value());
        } else if (value instanceof JsonObject object) {
            generator.writeStartObject();
            object.members().forEach((name, member) -> {
                generator.writeName(name);
                write(member, generator);
            });
            generator.writeEndObject();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            array.values().forEach(each -> write(each, generator));
            generator.writeEndArray();
        } else {
            generator.writeNull();
        }
    }

    /** A number without fraction and exponent stays one, of the type that a parser would give it. */
    private static void write(BigDecimal number, JsonGenerator generator) {
        BigInteger integer = number.unscaledValue();
        if (number.scale() != 0) {
            generator.writeNumber(number);
        } else if (integer.bitLength() < Integer.SIZE) {
            generator.writeNumber(integer.intValue());
        } else if (integer.bitLength() < Long.SIZE) {
            generator.writeNumber(integer.longValue());
        } else {
            generator.writeNumber(integer);
        }
    }
}
