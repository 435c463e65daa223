package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Expressions of values of classes of the JDK that stand in the document as JSON. */
final class ScalarValues {
    private ScalarValues() {}

    /** An expression of that type, or null when it has no such value. */
    static @Nullable CodeBlock of(TypeName type, SourceNode value) {
        if (value instanceof StringNode string) {
            return text(type, string.value());
        } else if (value instanceof BooleanNode bool) {
            return type.equals(TypeName.BOOLEAN.box()) ? CodeBlock.of("$L", bool.value()) : null;
        }
        return value instanceof NumberNode number ? number(type, number) : null;
    }

    private static @Nullable CodeBlock number(TypeName type, NumberNode number) {
        return switch (type.toString()) {
            case "java.lang.Integer" -> whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE, "$L");
            case "java.lang.Long" -> whole(number, Long.MIN_VALUE, Long.MAX_VALUE, "$LL");
            case "java.lang.Float" -> {
                float value = number.value().floatValue();
                yield Float.isInfinite(value) ? null : CodeBlock.of("$LF", value);
            }
            case "java.lang.Double" -> {
                double value = number.value().doubleValue();
                yield Double.isInfinite(value) ? null : CodeBlock.of("$LD", value);
            }
            case "java.math.BigDecimal" -> CodeBlock.of("new $T($S)", type, number.value());
            case "java.math.BigInteger" ->
                number.isInteger()
                                && number.value().precision()
                                                - (long) number.value().scale()
                                        < 1_000
                        ? CodeBlock.of("new $T($S)", type, number.value().toBigInteger())
                        : null;
            default -> null;
        };
    }

    private static @Nullable CodeBlock whole(NumberNode number, long low, long high, String format) {
        boolean fits = number.isInteger()
                && number.value().compareTo(BigDecimal.valueOf(low)) >= 0
                && number.value().compareTo(BigDecimal.valueOf(high)) <= 0;
        return fits ? CodeBlock.of(format, number.value().longValue()) : null;
    }

    private static @Nullable CodeBlock text(TypeName type, String text) {
        try {
            switch (type.toString()) {
                case "java.lang.String" -> {
                    return Literals.string(text);
                }
                case "java.time.OffsetDateTime" -> OffsetDateTime.parse(text);
                case "java.time.LocalDate" -> LocalDate.parse(text);
                case "java.time.OffsetTime" -> OffsetTime.parse(text);
                case "java.time.Instant" -> Instant.parse(text);
                case "java.time.LocalTime" -> LocalTime.parse(text);
                case "java.time.LocalDateTime" -> LocalDateTime.parse(text);
                case "java.util.UUID" -> {
                    return CodeBlock.of(
                            "$T.fromString($L)",
                            type,
                            Literals.string(UUID.fromString(text).toString()));
                }
                case "io.asyncapigen.runtime.Binary" -> {
                    byte[] bytes = Base64.getDecoder().decode(text);
                    return text.equals(Base64.getEncoder().encodeToString(bytes))
                            ? CodeBlock.of("$T.fromBase64($L)", type, Literals.string(text))
                            : null;
                }
                case "java.net.URI" -> {
                    URI.create(text);
                    return CodeBlock.of("$T.create($L)", type, Literals.string(text));
                }
                default -> {
                    return null;
                }
            }
            return CodeBlock.of("$T.parse($L)", type, Literals.string(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null; // a default that its own schema does not admit
        }
    }
}
