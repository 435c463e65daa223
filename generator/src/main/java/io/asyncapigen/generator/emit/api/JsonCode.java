package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.plan.JsonExpressions;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.api.BindingsPlan;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Expressions for JSON values in one generated class, as the builders of the runtime take them. A value that is too large
 * for one expression is put together by methods of the class, since a method has room for 64 KiB of code.
 */
final class JsonCode {
    /** Values in one expression, and puts in one method. */
    private static final int MAX_VALUES = 400;

    private final List<MethodSpec> methods = new ArrayList<>();

    /** Methods that the class must have, after all expressions were made. */
    List<MethodSpec> methods() {
        return List.copyOf(methods);
    }

    /** An expression of the runtime's {@code Bindings}. */
    CodeBlock bindings(BindingsPlan bindings) {
        if (bindings.isEmpty()) {
            return CodeBlock.of("$T.none()", Names.BINDINGS);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()$>$>", Names.BINDINGS);
        bindings.byProtocol()
                .forEach((protocol, node) -> code.add("\n.add($L, $L)", Literals.string(protocol), of(node)));
        return code.add("\n.build()$<$<").build();
    }

    /** Objects as {@code JsonObject}, arrays as {@code JsonArray}, scalars as literals. */
    CodeBlock of(SourceNode node) {
        if (JsonExpressions.size(node) <= MAX_VALUES) {
            return JsonExpressions.of(node);
        }
        return CodeBlock.of("$L()", node instanceof ObjectNode object ? methodOf(object) : methodOf((ArrayNode) node));
    }

    private String methodOf(ObjectNode object) {
        List<CodeBlock> puts = new ArrayList<>();
        for (Member member : object.members().values()) {
            puts.add(CodeBlock.of("json.put($L, $L)", Literals.string(member.key()), of(member.value())));
        }
        ClassName builder = Names.JSON_OBJECT.nestedClass("Builder");
        return methodOf(
                Names.JSON_OBJECT,
                builder,
                CodeBlock.of("$T.builder()", Names.JSON_OBJECT),
                puts,
                CodeBlock.of("json.build()"));
    }

    private String methodOf(ArrayNode array) {
        List<CodeBlock> adds = array.items().stream()
                .map(each -> CodeBlock.of("json.add($L)", of(each)))
                .toList();
        TypeName list = ParameterizedTypeName.get(List.class, Object.class);
        return methodOf(
                Names.JSON_ARRAY,
                list,
                CodeBlock.of("new $T<>()", ArrayList.class),
                adds,
                CodeBlock.of("$T.of(json)", Names.JSON_ARRAY));
    }

    private String methodOf(ClassName type, TypeName builder, CodeBlock start, List<CodeBlock> steps, CodeBlock end) {
        String name = "json" + (methods.size() + 1);
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addStatement("$T json = $L", builder, start);
        int slot = methods.size();
        methods.add(method.build());
        if (steps.size() <= MAX_VALUES) {
            steps.forEach(method::addStatement);
        } else {
            for (int from = 0; from < steps.size(); from += MAX_VALUES) {
                String part = name + "Part" + (from / MAX_VALUES + 1);
                MethodSpec.Builder some = MethodSpec.methodBuilder(part)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(builder, "json");
                steps.subList(from, Math.min(from + MAX_VALUES, steps.size())).forEach(some::addStatement);
                methods.add(some.build());
                method.addStatement("$L(json)", part);
            }
        }
        methods.set(slot, method.addStatement("return $L", end).build());
        return name;
    }
}
