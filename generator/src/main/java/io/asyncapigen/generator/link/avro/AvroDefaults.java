package io.asyncapigen.generator.link.avro;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Defaults as the JSON of the classes that the types become. Avro writes bytes as a text with a character for each, the classes as Base64,
 * or as the number or text that the bytes mean; and dates and times as numbers, the classes as text.
 */
final class AvroDefaults {
    private static final long NANOS = 1_000_000_000;

    private AvroDefaults() {}

    /** The same place with the value of the class; null when there is none. */
    static @Nullable Located of(AvroType type, @Nullable Located value) {
        return value == null
                ? null
                : new Located(value.source(), value.pointer(), node(type, value.node()), value.keyPosition());
    }

    private static SourceNode node(AvroType type, SourceNode value) {
        if (type instanceof AvroType.Union union) {
            return union(union, value);
        } else if (type instanceof AvroType.Fixed fixed) {
            return value instanceof StringNode text ? bytes(text, fixed.place(), fixed.logical(), fixed.size()) : value;
        } else if (type instanceof AvroType.Scalar scalar && scalar.branch().equals("bytes")) {
            return value instanceof StringNode text ? bytes(text, scalar.place(), scalar.logical(), null) : value;
        } else if (type instanceof AvroType.Scalar scalar
                && scalar.logical() != null
                && value instanceof NumberNode number) {
            return time(number, scalar.logical(), LogicalType.perSecond(scalar.place()));
        } else if (type instanceof AvroType.Items items && value instanceof ArrayNode array) {
            List<SourceNode> all = new ArrayList<>();
            array.items().forEach(each -> all.add(node(items.type(), each)));
            return new ArrayNode(array.position(), all);
        } else if (type instanceof AvroType.Values values && value instanceof ObjectNode object) {
            List<Member> all = new ArrayList<>();
            object.members().values().forEach(each -> all.add(with(each, values.type())));
            return new ObjectNode(object.position(), all);
        }
        return type instanceof AvroType.Fields record && value instanceof ObjectNode object
                ? record(record, object)
                : value;
    }

    /** A default is of the first branch, or null where that is one of the others. */
    private static SourceNode union(AvroType.Union union, SourceNode value) {
        return value instanceof NullNode || union.others().isEmpty()
                ? value
                : node(union.others().get(0), value);
    }

    private static SourceNode record(AvroType.Fields record, ObjectNode value) {
        List<Member> all = new ArrayList<>();
        for (Member each : value.members().values()) {
            AvroType type = record.fields().stream()
                    .filter(field -> field.name().equals(each.key()))
                    .map(AvroType.Field::type)
                    .findFirst()
                    .orElse(null);
            all.add(type == null ? each : with(each, type));
        }
        return new ObjectNode(value.position(), all);
    }

    private static Member with(Member member, AvroType type) {
        return new Member(member.key(), member.keyPosition(), node(type, member.value()), member.origin());
    }

    private static SourceNode bytes(
            StringNode text, Located place, @Nullable LogicalType logical, @Nullable Integer size) {
        byte[] bytes = bytes(text.value());
        if (bytes == null || size != null && size != bytes.length) {
            return new BooleanNode(text.position(), false); // which is no value of any such type
        } else if (logical == null) {
            return new StringNode(text.position(), Base64.getEncoder().encodeToString(bytes));
        }
        return switch (logical) {
            case DECIMAL -> decimal(text, bytes, LogicalType.scale(place));
            case UUID -> {
                ByteBuffer halves = ByteBuffer.wrap(bytes);
                yield new StringNode(text.position(), new UUID(halves.getLong(), halves.getLong()).toString());
            }
            default -> new BooleanNode(text.position(), false);
        };
    }

    /** The text of a date or time that is a whole number of days, or of parts of a second. */
    private static SourceNode time(NumberNode number, LogicalType logical, long perSecond) {
        try {
            long value = number.value().longValueExact();
            long seconds = Math.floorDiv(value, perSecond);
            long nanos = Math.floorMod(value, perSecond) * (NANOS / perSecond);
            return switch (logical) {
                case DATE -> text(number, LocalDate.ofEpochDay(value));
                case TIME -> text(number, LocalTime.ofSecondOfDay(seconds).plusNanos(nanos));
                case TIMESTAMP -> text(number, Instant.ofEpochSecond(seconds, nanos));
                case LOCAL_TIMESTAMP ->
                    text(number, LocalDateTime.ofEpochSecond(seconds, Math.toIntExact(nanos), ZoneOffset.UTC));
                default -> number;
            };
        } catch (ArithmeticException | DateTimeException e) {
            return number; // which is no value of the class
        }
    }

    private static StringNode text(NumberNode number, Temporal value) {
        return new StringNode(number.position(), value.toString());
    }

    private static SourceNode decimal(StringNode text, byte[] bytes, int scale) {
        if (bytes.length == 0) {
            return new BooleanNode(text.position(), false);
        }
        BigDecimal value = new BigDecimal(new BigInteger(bytes), scale);
        return new NumberNode(text.position(), value, value.toString());
    }

    /** Null when a character is none of the first 256. */
    private static byte @Nullable [] bytes(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(text));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
