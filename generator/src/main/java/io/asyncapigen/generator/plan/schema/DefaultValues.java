package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.JsonTexts;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Expressions of values that stand in the document as JSON. */
final class DefaultValues {
    private static final int MAX_ITEMS = 200;

    private final Document document;
    private final SchemaForms forms;
    private final JavaTypes types;
    private final EnumPlanner enums;

    DefaultValues(Document document, SchemaForms forms, JavaTypes types, EnumPlanner enums) {
        this.document = document;
        this.forms = forms;
        this.types = types;
        this.enums = enums;
    }

    /** An expression of the type of the schema, or null when there is no simple one. */
    @Nullable
    CodeBlock of(Id id, SourceNode value) {
        Schema schema = document.schema(id);
        return switch (forms.of(id)) {
            case ENUM -> constant((EnumSchema) schema, value);
            case LIST -> list(id, value);
            case SET -> {
                CodeBlock list = list(id, value);
                yield list == null ? null : CodeBlock.of("new $T<>($L)", LinkedHashSet.class, list);
            }
            case MAP ->
                value instanceof ObjectNode object && object.members().isEmpty()
                        ? CodeBlock.of("$T.of()", Map.class)
                        : null;
            case SCALAR -> scalar(forms.scalar(id), value);
            case ANY -> isScalar(value) ? CodeBlock.of("$T.of($L)", RuntimeTypes.JSON_VALUE, plain(value)) : null;
            default -> null;
        };
    }

    private @Nullable CodeBlock constant(EnumSchema schema, SourceNode value) {
        String name = enums.constant(schema, value);
        return name == null ? null : CodeBlock.of("$T.$L", types.of(schema.id()), name);
    }

    private @Nullable CodeBlock list(Id id, SourceNode value) {
        SchemaUse element = forms.element(id);
        if (!(value instanceof ArrayNode array) || array.items().size() > MAX_ITEMS) {
            return null;
        }
        List<CodeBlock> items = new ArrayList<>();
        for (SourceNode each : array.items()) {
            CodeBlock item = element == null ? null : of(element.target(), each);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(items, ", "));
    }

    private static boolean isScalar(SourceNode value) {
        return value instanceof StringNode || value instanceof NumberNode || value instanceof BooleanNode;
    }

    private static CodeBlock plain(SourceNode value) {
        if (value instanceof StringNode string) {
            return Literals.string(string.value());
        }
        return value instanceof NumberNode number
                ? CodeBlock.of("new $T($S)", BigDecimal.class, number.value())
                : CodeBlock.of("$L", JsonTexts.of(value));
    }

    private static @Nullable CodeBlock scalar(TypeName type, SourceNode value) {
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
                case "java.util.UUID" -> {
                    return CodeBlock.of(
                            "$T.fromString($L)",
                            type,
                            Literals.string(UUID.fromString(text).toString()));
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
