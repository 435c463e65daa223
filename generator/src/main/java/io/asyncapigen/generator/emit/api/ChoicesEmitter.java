package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.emit.SourceFiles;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.api.ChoicesPlan;
import io.asyncapigen.generator.plan.api.ChoicesPlan.Choice;
import javax.lang.model.element.Modifier;

/** Prints the enum of a parameter or of a server variable. */
final class ChoicesEmitter {
    private ChoicesEmitter() {}

    static JavaFile emit(ChoicesPlan plan) {
        return SourceFiles.of(plan.type(), declaration(plan).addModifiers(Modifier.PUBLIC));
    }

    /** For an enum that is nested in its only user. */
    static TypeSpec nested(ChoicesPlan plan) {
        return declaration(plan).addModifiers(Modifier.PUBLIC).build();
    }

    private static TypeSpec.Builder declaration(ChoicesPlan plan) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(plan.type())
                .addJavadoc(Javadoc.create()
                        .text(plan.description())
                        .otherwise("The values that the document allows.")
                        .build());
        for (Choice choice : plan.choices()) {
            type.addEnumConstant(
                    choice.constant(),
                    TypeSpec.anonymousClassBuilder("$L", Literals.string(choice.value()))
                            .build());
        }
        TypeName values = ParameterizedTypeName.get(Names.WIRE_VALUES, ClassName.get(String.class), plan.type());
        return type.addField(FieldSpec.builder(values, "VALUES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of(values(), each -> each.value)", Names.WIRE_VALUES)
                        .build())
                .addField(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "value")
                        .addStatement("this.value = value")
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addJavadoc("@throws IllegalArgumentException when the document does not allow the value")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(plan.type())
                        .addParameter(String.class, "value")
                        .addStatement("return VALUES.get(value)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("value")
                        .addJavadoc("As it is written in the address.")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return value")
                        .build());
    }
}
