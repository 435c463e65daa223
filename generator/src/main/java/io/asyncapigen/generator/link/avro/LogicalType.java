package io.asyncapigen.generator.link.avro;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The logical types of Avro that have a Java type of their own. One that does not fit its schema is ignored, as the specification wants. */
enum LogicalType {
    DATE,
    /** A time of day without a zone. */
    TIME,
    /** A point in time. */
    TIMESTAMP,
    /** A date and a time without a zone. */
    LOCAL_TIMESTAMP,
    DECIMAL,
    UUID,
    /** Months, days and milliseconds. */
    DURATION;

    /** @param type of the schema that says it: a primitive, or {@code fixed} */
    static @Nullable LogicalType of(ObjectNode schema, String type) {
        String name = schema.text("logicalType");
        if (name == null) {
            return null;
        }
        return switch (type + " " + name) {
            case "int date" -> DATE;
            case "int time-millis", "long time-micros" -> TIME;
            case "long timestamp-millis", "long timestamp-micros", "long timestamp-nanos" -> TIMESTAMP;
            case "long local-timestamp-millis", "long local-timestamp-micros", "long local-timestamp-nanos" ->
                LOCAL_TIMESTAMP;
            case "bytes decimal", "fixed decimal" -> isDecimal(schema) ? DECIMAL : null;
            case "string uuid" -> UUID;
            case "fixed uuid" -> number(schema, "size", -1) == 16 ? UUID : null;
            case "fixed duration" -> number(schema, "size", -1) == 12 ? DURATION : null;
            default -> null;
        };
    }

    /** How many bytes a {@code fixed} has; null when that is not said. */
    static @Nullable Integer size(ObjectNode fixed) {
        int size = number(fixed, "size", -1);
        return size < 0 ? null : size;
    }

    /** How many digits of a decimal stand behind the point. */
    static int scale(Located decimal) {
        return decimal.node() instanceof ObjectNode object ? number(object, "scale", 0) : 0;
    }

    /** How many units of a time are a second. */
    static long perSecond(Located time) {
        String name = time.node() instanceof ObjectNode object ? object.text("logicalType") : null;
        if (name == null) {
            return 1_000;
        } else if (name.endsWith("-nanos")) {
            return 1_000_000_000;
        }
        return name.endsWith("-micros") ? 1_000_000 : 1_000;
    }

    private static boolean isDecimal(ObjectNode schema) {
        int precision = number(schema, "precision", 0);
        int scale = number(schema, "scale", 0);
        return precision > 0
                && scale >= 0
                && scale <= precision
                && (!schema.has("size") || precision <= digits(number(schema, "size", 0)));
    }

    /** How many decimal digits any value of so many bytes has room for. */
    private static long digits(int bytes) {
        return (long) Math.floor(Math.log10(2) * (8.0 * bytes - 1));
    }

    private static int number(ObjectNode schema, String key, int otherwise) {
        return schema.get(key) instanceof NumberNode number
                        && number.isInteger()
                        && number.value().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                ? number.value().intValue()
                : otherwise;
    }
}
