package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.emit.SchemasEmitter;
import io.asyncapigen.generator.plan.api.FieldPlan;
import io.asyncapigen.generator.plan.validation.ValidationPlan;
import javax.lang.model.element.Modifier;

/** Prints constants for fields of bindings that have a value beside the payload. */
final class BindingFieldEmitter {
    private BindingFieldEmitter() {}

    static FieldSpec field(FieldPlan plan) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Names.BINDING_FIELD, plan.type()),
                        plan.constant(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(
                        "$L",
                        Javadoc.create()
                                .text(plan.description())
                                .paragraph("Field " + Javadoc.code(plan.field()) + " of the " + plan.protocol()
                                        + " binding.")
                                .build())
                .initializer(value(plan))
                .build();
    }

    private static CodeBlock value(FieldPlan plan) {
        CodeBlock field = CodeBlock.of(
                "$T.of($S, $S, $L)", Names.BINDING_FIELD, plan.protocol(), plan.field(), token(plan.type()));
        ValidationPlan.Entry schema = plan.schema();
        return schema == null ? field : CodeBlock.of("$L$>$>\n.schema($L)$<$<", field, SchemasEmitter.mention(schema));
    }

    static CodeBlock token(TypeName type) {
        return type instanceof ClassName
                ? CodeBlock.of("$T.of($T.class)", Names.TYPE_TOKEN, type)
                : CodeBlock.of("new $T<$T>() {}", Names.TYPE_TOKEN, type);
    }
}
