package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.schema.EnumPlan;
import javax.lang.model.element.Modifier;

/** Prints an enum whose constants know their values on the wire. */
final class EnumEmitter {
    static final String BY_VALUE = "BY_VALUE";

    private EnumEmitter() {}

    static TypeSpec.Builder emit(EnumPlan plan) {
        ClassName name = plan.name();
        if (plan.open()) {
            return OpenEnumEmitter.emit(plan);
        }
        TypeSpec.Builder type = Heads.start(TypeSpec.enumBuilder(name), plan.head(), Heads.javadoc(plan.head()));
        constants(type, name, plan);
        return type.addMethod(of(name, plan.valueType())).addMethod(value(plan).build());
    }

    /** The constants, and how they are found by their values. */
    static void constants(TypeSpec.Builder type, ClassName name, EnumPlan plan) {
        for (EnumPlan.Constant constant : plan.constants()) {
            type.addEnumConstant(
                    constant.name(),
                    TypeSpec.anonymousClassBuilder("$L", constant.value())
                            .addJavadoc(Javadoc.create().text(constant.text()).build())
                            .build());
        }
        TypeName value = plan.valueType();
        type.addField(FieldSpec.builder(
                                ParameterizedTypeName.get(Names.WIRE_VALUES, value.box(), name),
                                BY_VALUE,
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("$T.of(values(), each -> each.value)", Names.WIRE_VALUES)
                        .build())
                .addField(value, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(value, "value")
                        .addStatement("this.value = value")
                        .build());
    }

    /** What a constant is on the wire. */
    static MethodSpec.Builder value(EnumPlan plan) {
        return MethodSpec.methodBuilder("value")
                .addJavadoc("The value on the wire.\n")
                .addAnnotation(Names.JSON_VALUE)
                .addModifiers(Modifier.PUBLIC)
                .returns(plan.valueType())
                .addStatement("return value");
    }

    private static MethodSpec of(ClassName name, TypeName value) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("The constant with this value on the wire.\n\n")
                .addJavadoc("@throws IllegalArgumentException when there is none\n")
                .addAnnotation(Heads.delegating())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(value, "value")
                .addStatement("return $N.get(value)", BY_VALUE)
                .build();
    }
}
