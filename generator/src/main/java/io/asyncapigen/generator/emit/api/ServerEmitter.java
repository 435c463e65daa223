package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.emit.SourceFiles;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.api.ServerPlan;
import io.asyncapigen.generator.plan.api.ServerPlan.Piece;
import io.asyncapigen.generator.plan.api.VariablePlan;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Prints the class of a server. */
final class ServerEmitter {
    private ServerEmitter() {}

    static JavaFile emit(ServerPlan plan) {
        JsonCode json = new JsonCode();
        boolean isFixed = plan.variables().isEmpty();
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.type())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Names.SERVER)
                .addJavadoc(comment(plan).build());
        constants(plan, json, type);
        type.addField(Names.SERVER_ADDRESS, "address", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor(plan));
        if (plan.hasDefaults()) {
            type.addMethod(create(plan));
        }
        if (!isFixed) {
            type.addMethod(MethodSpec.methodBuilder("builder")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(builder(plan))
                    .addStatement("return new $T()", builder(plan))
                    .build());
        }
        accessors(plan, type);
        json.methods().forEach(type::addMethod);
        plan.variables().stream().filter(VariablePlan::nested).forEach(each -> {
            if (each.choices() != null) {
                type.addType(ChoicesEmitter.nested(each.choices()));
            }
        });
        if (!isFixed) {
            type.addType(ServerBuilderEmitter.emit(plan, builder(plan)));
        }
        return SourceFiles.of(plan.type(), type);
    }

    private static ClassName builder(ServerPlan plan) {
        return plan.type().nestedClass("Builder");
    }

    private static Javadoc comment(ServerPlan plan) {
        Javadoc comment = Comments.of(plan.docs(), "The server " + Javadoc.code(plan.key()) + ".")
                .paragraph("Server " + Javadoc.code(plan.pointer()) + ": " + Javadoc.code(plan.protocol()) + " at "
                        + Javadoc.code(plan.location()) + ".");
        return Comments.end(Comments.security(comment, plan.security()), plan.docs());
    }

    private static void constants(ServerPlan plan, JsonCode json, TypeSpec.Builder type) {
        if (!plan.bindings().isEmpty()) {
            type.addField(
                    FieldSpec.builder(Names.BINDINGS, "BINDINGS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                            .initializer("$L", json.bindings(plan.bindings()))
                            .build());
        }
        if (!plan.security().isEmpty()) {
            type.addField(
                    FieldSpec.builder(securityType(), "SECURITY", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                            .initializer("$L", SecurityCode.of(plan.security()))
                            .build());
        }
    }

    private static TypeName securityType() {
        return ParameterizedTypeName.get(ClassName.get(List.class), Names.SECURITY_REQUIREMENT);
    }

    private static MethodSpec constructor(ServerPlan plan) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        plan.variables().forEach(each -> constructor.addParameter(each.type(), each.member()));
        if (plan.protocolVersion() == null && plan.pathname() == null) {
            return constructor
                    .addStatement(
                            "this.address = $T.of($L, $L)",
                            Names.SERVER_ADDRESS,
                            Literals.string(plan.protocol()),
                            pieces(plan.host()))
                    .build();
        }
        return constructor
                .addCode("this.address = $T.of(\n$>$>", Names.SERVER_ADDRESS)
                .addCode("$L,\n", Literals.string(plan.protocol()))
                .addCode(
                        "$L,\n",
                        plan.protocolVersion() == null ? CodeBlock.of("null") : Literals.string(plan.protocolVersion()))
                .addCode("$L,\n", pieces(plan.host()))
                .addCode("$L);$<$<\n", plan.pathname() == null ? CodeBlock.of("null") : pieces(plan.pathname()))
                .build();
    }

    private static CodeBlock pieces(List<Piece> pieces) {
        return pieces.stream().map(ServerEmitter::piece).collect(CodeBlock.joining(" + "));
    }

    private static CodeBlock piece(Piece piece) {
        if (piece.variable() == null) {
            return Literals.string(Objects.requireNonNull(piece.text()));
        }
        return CodeBlock.of(
                piece.variable().choices() == null ? "$N" : "$N.value()",
                piece.variable().member());
    }

    private static MethodSpec create(ServerPlan plan) {
        CodeBlock defaults =
                plan.variables().stream().map(ParametersEmitter::defaultOf).collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("create")
                .addJavadoc(
                        plan.variables().isEmpty()
                                ? "The server as the document describes it."
                                : "The server with the defaults of its variables.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(plan.type())
                .addStatement("return new $T($L)", plan.type(), defaults)
                .build();
    }

    private static void accessors(ServerPlan plan, TypeSpec.Builder type) {
        type.addMethod(accessor("address", Names.SERVER_ADDRESS, "address"));
        if (!plan.bindings().isEmpty()) {
            type.addMethod(accessor("bindings", Names.BINDINGS, "BINDINGS"));
        }
        if (!plan.security().isEmpty()) {
            type.addMethod(accessor("security", securityType(), "SECURITY"));
        }
    }

    private static MethodSpec accessor(String name, TypeName returns, String field) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns)
                .addStatement("return $L", field)
                .build();
    }
}
