package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The classes of the JDK that strings and numbers become. */
final class Scalars {
    private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Map<String, ClassName> STRINGS = Map.of(
            "date-time", ClassName.get(OffsetDateTime.class),
            "date", ClassName.get(LocalDate.class),
            "time", ClassName.get(OffsetTime.class),
            "uuid", ClassName.get(UUID.class),
            "uri", ClassName.get(URI.class),
            "byte", RuntimeTypes.BINARY,
            "binary", RuntimeTypes.BINARY);

    private static final Set<String> NUMBERS = Set.of("int32", "int64", "float", "double");

    private Scalars() {}

    /** Whether a format is a type, as which a value that has it not cannot be read. */
    static boolean isType(String format) {
        return STRINGS.containsKey(format) || NUMBERS.contains(format);
    }

    static TypeName string(@Nullable String format) {
        return format == null ? RuntimeTypes.STRING : STRINGS.getOrDefault(format, RuntimeTypes.STRING);
    }

    /**
     * The narrowest that the format asks for and the bounds, which the format may have made, fit into; bounds alone ask for nothing that is
     * narrower than a long.
     */
    static TypeName integer(IntegerSchema schema) {
        String format = schema.format() == null ? "" : schema.format();
        if (exceeds(schema, MIN_LONG, MAX_LONG)) {
            return ClassName.get(BigInteger.class);
        }
        return switch (format) {
            case "int8", "int16", "int32", "uint8", "uint16" ->
                exceeds(schema, MIN_INT, MAX_INT) ? TypeName.LONG.box() : TypeName.INT.box();
            default -> TypeName.LONG.box();
        };
    }

    static TypeName number(@Nullable String format) {
        if ("float".equals(format)) {
            return TypeName.FLOAT.box();
        }
        return "double".equals(format) ? TypeName.DOUBLE.box() : ClassName.get(BigDecimal.class);
    }

    private static boolean exceeds(IntegerSchema schema, BigDecimal low, BigDecimal high) {
        BigDecimal minimum = schema.minimum();
        BigDecimal maximum = schema.maximum();
        return minimum != null && (minimum.compareTo(low) < 0 || minimum.compareTo(high) > 0)
                || maximum != null && (maximum.compareTo(high) > 0 || maximum.compareTo(low) < 0);
    }
}
