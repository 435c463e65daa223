package io.asyncapigen.generator.testing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** Values of an Avro schema, as Avro itself holds them, at and between the limits of their types. */
public final class RandomAvro {
    private static final int MAX_DEPTH = 6;
    private static final String[] TEXTS = {"", "a", "Grüße", "\uD83D\uDE00", "\u0000\"\\\n", "{}", "null", "1"};
    private static final long MICROS_OF_A_DAY = 86_400_000_000L;

    private final Random random;

    public RandomAvro(long seed) {
        this.random = new Random(seed);
    }

    public Object next(Schema schema) {
        return next(schema, 0);
    }

    private Object next(Schema schema, int depth) {
        return switch (schema.getType()) {
            case NULL -> null;
            case BOOLEAN -> random.nextBoolean();
            case INT -> integer(schema);
            case LONG -> longInteger(schema);
            case FLOAT -> one(0f, -0f, 0.1f, Float.MAX_VALUE, Float.MIN_VALUE, random.nextFloat());
            case DOUBLE -> one(0d, -0d, 0.1, Double.MAX_VALUE, Double.MIN_VALUE, random.nextGaussian());
            case STRING ->
                isLogical(schema, "uuid")
                        ? new UUID(random.nextLong(), random.nextLong()).toString()
                        : TEXTS[random.nextInt(TEXTS.length)];
            case BYTES -> ByteBuffer.wrap(isDecimal(schema) ? unscaled(schema) : bytes(random.nextInt(20)));
            case FIXED -> new GenericData.Fixed(schema, fixed(schema));
            case ENUM ->
                new GenericData.EnumSymbol(schema, one(schema.getEnumSymbols().toArray()));
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (int i = length(depth); i > 0; i--) {
                    items.add(next(schema.getElementType(), depth + 1));
                }
                yield items;
            }
            case MAP -> {
                Map<String, Object> values = new HashMap<>();
                for (int i = length(depth); i > 0; i--) {
                    values.put(TEXTS[i], next(schema.getValueType(), depth + 1));
                }
                yield values;
            }
            case UNION -> next(branch(schema, depth), depth + 1);
            case RECORD -> {
                GenericData.Record value = new GenericData.Record(schema);
                schema.getFields().forEach(each -> value.put(each.pos(), next(each.schema(), depth + 1)));
                yield value;
            }
        };
    }

    /** Where it is deep already, null or what has no parts. */
    private Schema branch(Schema union, int depth) {
        List<Schema> types = union.getTypes();
        List<Schema> plain = types.stream()
                .filter(each -> each.getType() != Schema.Type.RECORD)
                .toList();
        List<Schema> from = depth > MAX_DEPTH && !plain.isEmpty() ? plain : types;
        return from.get(random.nextInt(from.size()));
    }

    private int length(int depth) {
        return depth > MAX_DEPTH ? 0 : random.nextInt(3);
    }

    private int integer(Schema schema) {
        return isLogical(schema, "time-millis")
                ? random.nextInt(86_400_000)
                : one(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, random.nextInt());
    }

    private long longInteger(Schema schema) {
        return isLogical(schema, "time-micros")
                ? Math.floorMod(random.nextLong(), MICROS_OF_A_DAY)
                : one(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, random.nextLong());
    }

    private byte[] fixed(Schema schema) {
        int size = schema.getFixedSize();
        if (!isDecimal(schema)) {
            return bytes(size);
        }
        byte[] number = unscaled(schema);
        byte[] padded = new byte[size];
        java.util.Arrays.fill(padded, (byte) (number[0] < 0 ? -1 : 0));
        System.arraycopy(number, 0, padded, size - number.length, number.length);
        return padded;
    }

    private byte[] unscaled(Schema schema) {
        int precision = ((LogicalTypes.Decimal) schema.getLogicalType()).getPrecision();
        BigInteger limit = BigInteger.TEN.pow(precision);
        BigInteger value = new BigInteger(limit.bitLength() + 8, random).mod(limit);
        return (random.nextBoolean() ? value : value.negate()).toByteArray();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean isDecimal(Schema schema) {
        return schema.getLogicalType() instanceof LogicalTypes.Decimal;
    }

    private static boolean isLogical(Schema schema, String name) {
        LogicalType type = schema.getLogicalType();
        return type != null && type.getName().equals(name);
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
