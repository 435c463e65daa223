package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumValue;
import io.asyncapigen.generator.plan.JsonTexts;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.schema.UnionPlan.JsonKind;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.math.BigDecimal;

/** What the values of an {@code enum} have in common. */
enum EnumValues {
    TEXT(ClassName.get(String.class), JsonKind.STRING),
    INTEGER(TypeName.LONG.box(), JsonKind.INTEGER),
    DECIMAL(ClassName.get(BigDecimal.class), JsonKind.NUMBER),
    BOOLEAN(TypeName.BOOLEAN.box(), JsonKind.BOOLEAN),
    /** Scalars of several types. */
    MIXED(RuntimeTypes.JSON_VALUE, JsonKind.ANY),
    /** Objects or arrays are among them. */
    STRUCTURED(RuntimeTypes.JSON_VALUE, JsonKind.ANY);

    private final TypeName type;
    private final JsonKind json;

    EnumValues(TypeName type, JsonKind json) {
        this.type = type;
        this.json = json;
    }

    static EnumValues of(EnumSchema schema) {
        EnumValues all = null;
        for (EnumValue value : schema.values()) {
            EnumValues one = of(value.value().node());
            if (all == null || all == one) {
                all = one;
            } else if (all == STRUCTURED || one == STRUCTURED) {
                return STRUCTURED;
            } else if ((all == INTEGER || all == DECIMAL) && (one == INTEGER || one == DECIMAL)) {
                all = DECIMAL;
            } else {
                all = MIXED;
            }
        }
        return all == null ? STRUCTURED : all;
    }

    private static EnumValues of(SourceNode node) {
        if (node instanceof StringNode) {
            return TEXT;
        } else if (node instanceof BooleanNode) {
            return BOOLEAN;
        } else if (node instanceof NumberNode number) {
            boolean fits = number.isInteger()
                    && number.value().compareTo(Scalars.MIN_LONG) >= 0
                    && number.value().compareTo(Scalars.MAX_LONG) <= 0;
            return fits ? INTEGER : DECIMAL;
        }
        return STRUCTURED;
    }

    /** Boxed. */
    TypeName type() {
        return type;
    }

    /** Primitive where it can be. */
    TypeName declaredType() {
        return type.isBoxedPrimitive() ? type.unbox() : type;
    }

    JsonKind json() {
        return json;
    }

    /** An expression of {@link #type()}. */
    CodeBlock expression(SourceNode node) {
        if (this == MIXED) {
            return CodeBlock.of("$T.of($L)", type, of(node).expression(node));
        } else if (node instanceof StringNode string) {
            return Literals.string(string.value());
        } else if (node instanceof NumberNode number) {
            return this == INTEGER
                    ? CodeBlock.of("$LL", number.value().longValue())
                    : CodeBlock.of("new $T($S)", BigDecimal.class, number.value());
        }
        return CodeBlock.of("$L", JsonTexts.of(node));
    }
}
