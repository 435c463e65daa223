package io.asyncapigen.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Expressions for JSON values of a document, as the builders of the runtime take them. */
public final class JsonExpressions {
    private static final String JSON = "io.asyncapigen.runtime.json";
    private static final ClassName ARRAY = ClassName.get(JSON, "JsonArray");
    private static final ClassName NULL = ClassName.get(JSON, "JsonNull");
    private static final ClassName OBJECT = ClassName.get(JSON, "JsonObject");
    private static final BigInteger MAX_INT = BigInteger.valueOf(Integer.MAX_VALUE);

    /** Beyond it a whole number is written with its exponent, and not as thousands of digits. */
    private static final int MAX_DIGITS = 18;

    private JsonExpressions() {}

    /** Objects as {@code JsonObject}, arrays as {@code JsonArray}, scalars as literals. */
    public static CodeBlock of(SourceNode node) {
        if (node instanceof ObjectNode object) {
            return object(object);
        } else if (node instanceof ArrayNode array) {
            CodeBlock items = array.items().stream().map(JsonExpressions::of).collect(CodeBlock.joining(", "));
            return CodeBlock.of("$T.of($T.of($L))", ARRAY, List.class, items);
        } else if (node instanceof StringNode string) {
            return Literals.string(string.value());
        } else if (node instanceof NumberNode number) {
            return number(number.value());
        } else if (node instanceof BooleanNode bool) {
            return CodeBlock.of("$L", bool.value());
        }
        return CodeBlock.of("$T.NULL", NULL);
    }

    /** How many values there are in a value, itself included. */
    public static int size(SourceNode node) {
        int size = 1;
        if (node instanceof ObjectNode object) {
            for (Member each : object.members().values()) {
                size += size(each.value());
            }
        } else if (node instanceof ArrayNode array) {
            for (SourceNode each : array.items()) {
                size += size(each);
            }
        }
        return size;
    }

    private static CodeBlock object(ObjectNode object) {
        if (object.members().isEmpty()) {
            return CodeBlock.of("$T.empty()", OBJECT);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()$>$>", OBJECT);
        for (Member member : object.members().values()) {
            code.add("\n.put($L, $L)", Literals.string(member.key()), of(member.value()));
        }
        return code.add("\n.build()$<$<").build();
    }

    private static CodeBlock number(BigDecimal value) {
        if (value.scale() == 0 && value.precision() <= MAX_DIGITS) {
            boolean isInt = value.toBigInteger().abs().compareTo(MAX_INT) <= 0;
            return CodeBlock.of(isInt ? "$L" : "$LL", value);
        }
        return CodeBlock.of("new $T($S)", BigDecimal.class, value.toString());
    }
}
