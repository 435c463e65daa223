package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.plan.schema.ValueSetPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Prints a record around a string that is one of very many. */
final class ValueSetEmitter {
    private static final ClassName STRING = ClassName.get(String.class);

    private ValueSetEmitter() {}

    static TypeSpec.Builder emit(ValueSetPlan plan) {
        TypeSpec.Builder type = Heads.start(
                        TypeSpec.recordBuilder(plan.name()), plan.head(), Heads.javadoc(plan.head()))
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(ParameterSpec.builder(STRING, "value")
                                .addAnnotation(Names.JSON_VALUE)
                                .build())
                        .build());
        List<CodeBlock> calls = new ArrayList<>();
        for (int i = 0; i < plan.parts().size(); i++) {
            calls.add(CodeBlock.of("part$L()", i + 1));
        }
        type.addField(
                FieldSpec.builder(Names.ALLOWED_VALUES, "VALUES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($L)", Names.ALLOWED_VALUES, CodeBlock.join(calls, ", "))
                        .build());
        type.addMethod(MethodSpec.compactConstructorBuilder()
                .addJavadoc("@throws IllegalArgumentException when it is none of {@link #values}\n")
                .addAnnotation(Heads.delegating())
                .addModifiers(Modifier.PUBLIC)
                .addStatement("VALUES.check(value)")
                .build());
        type.addMethod(MethodSpec.methodBuilder("values")
                .addJavadoc("All that are allowed, in the order of the document.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Set.class), STRING))
                .addStatement("return VALUES.all()")
                .build());
        for (int i = 0; i < plan.parts().size(); i++) {
            type.addMethod(MethodSpec.methodBuilder("part" + (i + 1))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(ArrayTypeName.of(STRING))
                    .addStatement(
                            "return new $T[] {\n$L\n}",
                            STRING,
                            CodeBlock.join(plan.parts().get(i), ",\n"))
                    .build());
        }
        return type;
    }
}
