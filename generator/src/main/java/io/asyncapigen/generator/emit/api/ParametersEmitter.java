package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.emit.SourceFiles;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.api.ParametersPlan;
import io.asyncapigen.generator.plan.api.VariablePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Prints the record of a channel's parameters. */
final class ParametersEmitter {
    private static final TypeName MAP = ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), ClassName.get(String.class));

    private ParametersEmitter() {}

    static JavaFile emit(ParametersPlan plan) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(plan.type())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(comment(plan).build())
                .recordConstructor(constructor(plan))
                .addMethod(of(plan))
                .addMethod(from(plan));
        if (plan.parameters().size() > 1) {
            type.addMethod(known(plan));
        }
        type.addMethod(toMap(plan));
        plan.parameters().stream().filter(VariablePlan::nested).forEach(each -> {
            if (each.choices() != null) {
                type.addType(ChoicesEmitter.nested(each.choices()));
            }
        });
        return SourceFiles.of(plan.type(), type);
    }

    private static Javadoc comment(ParametersPlan plan) {
        Javadoc comment = Javadoc.create()
                .paragraph("The parameters in the address of the channel " + Javadoc.code(plan.channel()) + ".");
        plan.parameters().forEach(each -> comment.param(each.member(), Comments.variable(each)));
        return comment;
    }

    private static MethodSpec constructor(ParametersPlan plan) {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        for (VariablePlan each : plan.parameters()) {
            constructor
                    .addParameter(each.type(), each.member())
                    .addStatement("$T.requireNonNull($N, $S)", Names.OBJECTS, each.member(), each.member());
        }
        return constructor.build();
    }

    private static MethodSpec of(ParametersPlan plan) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addJavadoc(plan.hasDefaults() ? "These values, and the defaults of the others." : "These values.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(plan.type());
        plan.required().forEach(each -> method.addParameter(each.type(), each.member()));
        CodeBlock arguments = plan.parameters().stream()
                .map(each -> each.defaultValue() == null ? CodeBlock.of("$N", each.member()) : defaultOf(each))
                .collect(CodeBlock.joining(", "));
        return method.addStatement("return new $T($L)", plan.type(), arguments).build();
    }

    private static MethodSpec from(ParametersPlan plan) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("from")
                .addJavadoc(Javadoc.create()
                        .paragraph("The values in a delivery's {@code parameters()}.")
                        .tag("@throws IllegalArgumentException when one is missing or not allowed")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(plan.type())
                .addParameter(MAP, "values");
        CodeBlock arguments =
                plan.parameters().stream().map(ParametersEmitter::parsed).collect(CodeBlock.joining(",\n"));
        return method.addCode("return new $T($>$>\n$L);$<$<\n", plan.type(), arguments)
                .build();
    }

    private static CodeBlock parsed(VariablePlan plan) {
        CodeBlock name = Literals.string(plan.name());
        CodeBlock text = plan.defaultValue() == null
                ? CodeBlock.of("$T.required(values, $L)", Names.ADDRESS_PARAMETERS, name)
                : CodeBlock.of("values.getOrDefault($L, $L)", name, Literals.string(plan.defaultValue()));
        return plan.choices() == null
                ? text
                : CodeBlock.of("$T.of($L)", plan.choices().type(), text);
    }

    private static MethodSpec known(ParametersPlan plan) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("known")
                .addJavadoc("Those of the values that are not null, under their names in the document.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(MAP);
        plan.parameters().forEach(each -> method.addParameter(Names.nullable(each.type()), each.member()));
        method.addStatement("$T values = new $T<>()", MAP, LinkedHashMap.class);
        for (VariablePlan each : plan.parameters()) {
            method.beginControlFlow("if ($N != null)", each.member())
                    .addStatement("values.put($L, $L)", Literals.string(each.name()), text(each))
                    .endControlFlow();
        }
        return method.addStatement("return values").build();
    }

    private static MethodSpec toMap(ParametersPlan plan) {
        List<VariablePlan> parameters = plan.parameters();
        CodeBlock map = parameters.size() == 1
                ? CodeBlock.of(
                        "$T.of($L, $L)",
                        Map.class,
                        Literals.string(parameters.get(0).name()),
                        text(parameters.get(0)))
                : parameters.stream()
                        .map(each -> CodeBlock.of("$N", each.member()))
                        .collect(CodeBlock.joining(", ", "known(", ")"));
        return MethodSpec.methodBuilder("toMap")
                .addJavadoc("The values under their names in the document.")
                .addModifiers(Modifier.PUBLIC)
                .returns(MAP)
                .addStatement("return $L", map)
                .build();
    }

    private static CodeBlock text(VariablePlan plan) {
        return CodeBlock.of(plan.choices() == null ? "$N" : "$N.value()", plan.member());
    }

    static CodeBlock defaultOf(VariablePlan plan) {
        return plan.choices() == null
                ? Literals.string(Objects.requireNonNull(plan.defaultValue()))
                : CodeBlock.of("$T.$L", plan.choices().type(), plan.defaultConstant());
    }
}
