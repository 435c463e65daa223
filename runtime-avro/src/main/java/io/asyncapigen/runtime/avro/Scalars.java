package io.asyncapigen.runtime.avro;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The forms of values that are not made of others. The Java type says whether the logical type of a schema counts. */
final class Scalars {
    private static final int UUID_SIZE = 16;

    private Scalars() {}

    /** The class that the generator takes for a schema, unless it is told another; null where it is made of other values. */
    static @Nullable Class<?> natural(Schema schema) {
        String logical = schema.getProp("logicalType") == null ? "" : schema.getProp("logicalType");
        return switch (schema.getType()) {
            case BOOLEAN -> Boolean.class;
            case INT ->
                switch (logical) {
                    case "date" -> LocalDate.class;
                    case "time-millis" -> LocalTime.class;
                    default -> Integer.class;
                };
            case LONG ->
                Times.isInstant(logical)
                        ? Instant.class
                        : Times.isLocal(logical)
                                ? LocalDateTime.class
                                : logical.equals("time-micros") ? LocalTime.class : Long.class;
            case FLOAT -> Float.class;
            case DOUBLE -> Double.class;
            case STRING -> logical.equals("uuid") ? UUID.class : String.class;
            case ENUM -> String.class;
            case BYTES -> isDecimal(schema) ? BigDecimal.class : Binary.class;
            case FIXED ->
                isDecimal(schema)
                        ? BigDecimal.class
                        : isUuid(schema) ? UUID.class : isDuration(schema) ? String.class : Binary.class;
            default -> null;
        };
    }

    /** Empty when values of that type are made of others, or not known here. */
    static Optional<Form> of(Class<?> type, Schema schema) {
        return Optional.ofNullable(
                switch (schema.getType()) {
                    case NULL -> type == JsonValue.class ? nothing() : null;
                    case BOOLEAN -> is(type, boolean.class, Boolean.class) ? bool() : null;
                    case INT -> integer(type, schema);
                    case LONG -> longInteger(type, schema);
                    case FLOAT -> is(type, float.class, Float.class) ? float32() : null;
                    case DOUBLE -> is(type, double.class, Double.class) ? float64() : null;
                    case STRING -> type == UUID.class ? uuid() : type == String.class ? text() : null;
                    case ENUM -> type == String.class ? symbol(schema) : null;
                    case BYTES -> bytes(type, schema);
                    case FIXED -> fixed(type, schema);
                    default -> null;
                });
    }

    private static @Nullable Form integer(Class<?> type, Schema schema) {
        if (type == LocalDate.class) {
            return ScalarForm.of(
                    LocalDate.class,
                    in -> LocalDate.ofEpochDay(in.readInt()),
                    (out, value) -> out.writeInt(Math.toIntExact(value.toEpochDay())));
        } else if (type == LocalTime.class) {
            Times times = Times.of(schema);
            return ScalarForm.of(
                    LocalTime.class,
                    in -> times.time(in.readInt()),
                    (out, value) -> out.writeInt(Math.toIntExact(times.of(value))));
        }
        return is(type, int.class, Integer.class)
                ? ScalarForm.of(Integer.class, Source::readInt, Sink::writeInt)
                : null;
    }

    private static @Nullable Form longInteger(Class<?> type, Schema schema) {
        if (is(type, long.class, Long.class)) {
            return ScalarForm.of(Long.class, Source::readLong, Sink::writeLong);
        }
        Times times = Times.of(schema);
        if (type == LocalTime.class) {
            return ScalarForm.of(
                    LocalTime.class, in -> times.time(in.readLong()), (out, value) -> out.writeLong(times.of(value)));
        } else if (type == Instant.class) {
            return ScalarForm.of(
                    Instant.class, in -> times.instant(in.readLong()), (out, value) -> out.writeLong(times.of(value)));
        } else if (type == LocalDateTime.class) {
            return ScalarForm.of(
                    LocalDateTime.class,
                    in -> times.local(in.readLong()),
                    (out, value) -> out.writeLong(times.of(value)));
        }
        return null;
    }

    private static @Nullable Form bytes(Class<?> type, Schema schema) {
        if (type == BigDecimal.class && isDecimal(schema)) {
            Decimals decimals = Decimals.of(schema);
            return new ScalarForm<>(
                    BigDecimal.class,
                    in -> decimals.read(in.readBytes()),
                    (out, value) -> out.writeBytes(decimals.write(value)),
                    decimals::admits);
        }
        return type == Binary.class
                ? ScalarForm.of(
                        Binary.class, in -> Binary.wrap(in.readBytes()), (out, value) -> out.writeBytes(value.unwrap()))
                : null;
    }

    private static @Nullable Form fixed(Class<?> type, Schema schema) {
        int size = schema.getFixedSize();
        if (type == BigDecimal.class && isDecimal(schema)) {
            Decimals decimals = Decimals.of(schema);
            return new ScalarForm<>(
                    BigDecimal.class,
                    in -> decimals.read(in.readFixed(size)),
                    (out, value) -> out.writeFixed(decimals.write(value, size)),
                    decimals::admits);
        } else if (type == UUID.class && size == UUID_SIZE) {
            return ScalarForm.of(
                    UUID.class,
                    in -> {
                        ByteBuffer bytes = ByteBuffer.wrap(in.readFixed(size));
                        return new UUID(bytes.getLong(), bytes.getLong());
                    },
                    (out, value) -> out.writeFixed(ByteBuffer.allocate(UUID_SIZE)
                            .putLong(value.getMostSignificantBits())
                            .putLong(value.getLeastSignificantBits())
                            .array()));
        } else if (type == String.class && isDuration(schema)) {
            return ScalarForm.of(
                    String.class,
                    in -> Durations.text(in.readFixed(size)),
                    (out, value) -> out.writeFixed(Durations.bytes(value)));
        }
        return type == Binary.class
                ? new ScalarForm<>(
                        Binary.class,
                        in -> Binary.wrap(in.readFixed(size)),
                        (out, value) -> {
                            if (value.size() != size) {
                                throw new Fault("there are " + value.size() + " bytes in place of " + size);
                            }
                            out.writeFixed(value.unwrap());
                        },
                        value -> value.size() == size)
                : null;
    }

    private static Form nothing() {
        return ScalarForm.of(
                JsonValue.class,
                in -> {
                    in.readNull();
                    return JsonNull.NULL;
                },
                (out, value) -> {
                    if (!value.equals(JsonNull.NULL)) {
                        throw new Fault("only null is legal");
                    }
                    out.writeNull();
                });
    }

    private static Form bool() {
        return ScalarForm.of(Boolean.class, Source::readBoolean, Sink::writeBoolean);
    }

    private static Form float32() {
        return ScalarForm.of(Float.class, Source::readFloat, Sink::writeFloat);
    }

    private static Form float64() {
        return ScalarForm.of(Double.class, Source::readDouble, Sink::writeDouble);
    }

    private static Form text() {
        return ScalarForm.of(String.class, Source::readString, Sink::writeString);
    }

    private static Form uuid() {
        return ScalarForm.of(
                UUID.class,
                in -> {
                    String text = in.readString();
                    try {
                        UUID uuid = UUID.fromString(text);
                        if (uuid.toString().equalsIgnoreCase(text)) { // the JDK takes shorter ones
                            return uuid;
                        }
                    } catch (IllegalArgumentException e) {
                        throw new Fault("it is no UUID");
                    }
                    throw new Fault("it is no UUID");
                },
                (out, value) -> out.writeString(value.toString()));
    }

    /** The text of a symbol, where there are too many for an enum. */
    private static Form symbol(Schema schema) {
        return ScalarForm.of(
                String.class,
                in -> schema.getEnumSymbols().get(in.readSymbol(schema)),
                (out, value) -> out.writeSymbol(schema, Symbols.index(schema, value)));
    }

    private static boolean isDecimal(Schema schema) {
        return LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal;
    }

    private static boolean isUuid(Schema schema) {
        return "uuid".equals(schema.getProp("logicalType")) && schema.getFixedSize() == UUID_SIZE;
    }

    private static boolean isDuration(Schema schema) {
        return "duration".equals(schema.getProp("logicalType")) && schema.getFixedSize() == Durations.SIZE;
    }

    private static boolean is(Class<?> type, Class<?> primitive, Class<?> boxed) {
        return type == primitive || type == boxed;
    }
}
