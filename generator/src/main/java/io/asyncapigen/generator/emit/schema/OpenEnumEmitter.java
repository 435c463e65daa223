package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.plan.schema.EnumPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints a sealed interface of the values that an enum lists, which are constants of it, and of all others. */
final class OpenEnumEmitter {
    private OpenEnumEmitter() {}

    static TypeSpec.Builder emit(EnumPlan plan) {
        ClassName name = plan.name();
        ClassName known = nested(name, "Known");
        ClassName unknown = nested(name, "Unknown");
        TypeSpec.Builder type = Heads.start(TypeSpec.interfaceBuilder(name), plan.head(), Heads.javadoc(plan.head()))
                .addModifiers(Modifier.SEALED);
        for (EnumPlan.Constant constant : plan.constants()) {
            type.addField(FieldSpec.builder(name, constant.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.$L", known, constant.name())
                    .build());
        }
        return type.addMethod(of(plan, known, unknown))
                .addMethod(MethodSpec.methodBuilder("value")
                        .addJavadoc("The value on the wire.\n")
                        .addAnnotation(Names.JSON_VALUE)
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(plan.valueType())
                        .build())
                .addType(known(plan, known))
                .addType(unknown(plan, known, unknown));
    }

    /** A class inside cannot have the name of the one around it. */
    private static ClassName nested(ClassName name, String word) {
        return name.nestedClass(name.simpleName().equals(word) ? word + "Value" : word);
    }

    private static MethodSpec of(EnumPlan plan, ClassName known, ClassName unknown) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("The constant with this value on the wire, or the value itself where there is none.\n")
                .addAnnotation(Heads.delegating())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(plan.name())
                .addParameter(plan.valueType(), "value")
                .addStatement(
                        "return $T.$N.find(value).<$T>map(each -> each).orElseGet(() -> new $T(value))",
                        known,
                        EnumEmitter.BY_VALUE,
                        plan.name(),
                        unknown)
                .build();
    }

    private static TypeSpec known(EnumPlan plan, ClassName known) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(known)
                .addJavadoc("The values that the document lists.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(plan.name());
        EnumEmitter.constants(type, known, plan);
        return type.addMethod(
                        EnumEmitter.value(plan).addAnnotation(Override.class).build())
                .build();
    }

    private static TypeSpec unknown(EnumPlan plan, ClassName known, ClassName unknown) {
        TypeName value = plan.valueType();
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addJavadoc("@throws IllegalArgumentException when the document lists the value\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(value, "value");
        if (!value.isPrimitive()) {
            constructor.addStatement("$T.check($S, value)", Names.REQUIRED, "value");
        }
        constructor
                .beginControlFlow("if ($T.$N.find(value).isPresent())", known, EnumEmitter.BY_VALUE)
                .addStatement("throw new $T(value + $S)", IllegalArgumentException.class, " is a value that is known")
                .endControlFlow();
        return TypeSpec.recordBuilder(unknown)
                .addJavadoc("Another value, as it stands on the wire.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterfaces(List.of(plan.name()))
                .recordConstructor(constructor.build())
                .build();
    }
}
