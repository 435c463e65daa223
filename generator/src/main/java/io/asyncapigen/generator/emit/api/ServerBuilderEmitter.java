package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.api.ServerPlan;
import io.asyncapigen.generator.plan.api.VariablePlan;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Prints the builder that is nested in the class of a server with variables. */
final class ServerBuilderEmitter {
    private ServerBuilderEmitter() {}

    static TypeSpec emit(ServerPlan plan, ClassName type) {
        TypeSpec.Builder builder = TypeSpec.classBuilder(type)
                .addJavadoc("Takes the values of the server's variables. Not thread-safe.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        for (VariablePlan each : plan.variables()) {
            builder.addField(field(each));
        }
        builder.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        for (VariablePlan each : plan.variables()) {
            builder.addMethod(setter(each, type));
        }
        return builder.addMethod(build(plan)).build();
    }

    private static FieldSpec field(VariablePlan variable) {
        return variable.defaultValue() == null
                ? FieldSpec.builder(Names.nullable(variable.type()), variable.member(), Modifier.PRIVATE)
                        .build()
                : FieldSpec.builder(variable.type(), variable.member(), Modifier.PRIVATE)
                        .initializer(ParametersEmitter.defaultOf(variable))
                        .build();
    }

    private static MethodSpec setter(VariablePlan variable, ClassName type) {
        return MethodSpec.methodBuilder(variable.member())
                .addJavadoc(Javadoc.create().text(Comments.variable(variable)).build())
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(variable.type(), variable.member())
                .addStatement(
                        "this.$N = $T.requireNonNull($N, $S)",
                        variable.member(),
                        Objects.class,
                        variable.member(),
                        variable.member())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build(ServerPlan plan) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(plan.type());
        List<VariablePlan> required = plan.variables().stream()
                .filter(each -> each.defaultValue() == null)
                .toList();
        if (!required.isEmpty()) {
            method.addJavadoc("@throws IllegalStateException when a variable without a default has no value");
            CodeBlock checks = required.stream()
                    .map(each -> CodeBlock.of("\n.require($L, $N)", Literals.string(each.name()), each.member()))
                    .collect(CodeBlock.joining(""));
            method.addCode(
                    "$T.of($L)$>$>$L\n.check();$<$<\n",
                    Names.MISSING_MEMBERS,
                    Literals.string("the server " + plan.key()),
                    checks);
        }
        CodeBlock arguments = plan.variables().stream()
                .map(each -> CodeBlock.of("$N", each.member()))
                .collect(CodeBlock.joining(", "));
        return method.addStatement("return new $T($L)", plan.type(), arguments).build();
    }
}
