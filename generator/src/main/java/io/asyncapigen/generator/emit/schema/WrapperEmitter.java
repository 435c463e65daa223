package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.plan.schema.Copying;
import io.asyncapigen.generator.plan.schema.WrapperPlan;
import javax.lang.model.element.Modifier;

/** Prints a record around one value. */
final class WrapperEmitter {
    private WrapperEmitter() {}

    static TypeSpec.Builder emit(WrapperPlan plan) {
        TypeSpec.Builder type = Heads.start(
                        TypeSpec.recordBuilder(plan.name()), plan.head(), Heads.javadoc(plan.head()))
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(ParameterSpec.builder(plan.declared().type(), "value")
                                .addAnnotation(Names.JSON_VALUE)
                                .addAnnotations(plan.declared().constraints())
                                .build())
                        .build())
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addAnnotation(Heads.delegating())
                        .addModifiers(Modifier.PUBLIC)
                        .addCode(guard(plan))
                        .build());
        if (plan.sensitive()) {
            type.addMethod(MethodSpec.methodBuilder("toString")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(String.class)
                    .addStatement("return $S", plan.name().simpleName() + "[value=***]")
                    .build());
        }
        return type;
    }

    private static CodeBlock guard(WrapperPlan plan) {
        if (plan.copying() != Copying.NONE) {
            return CodeBlock.of("value = $L;\n", MemberSpecs.copy("value", plan.copying()));
        }
        return plan.type().isPrimitive()
                ? CodeBlock.builder().build()
                : CodeBlock.of("$T.check(\"value\", value);\n", Names.REQUIRED);
    }
}
