package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.schema.AdditionalPlan;
import io.asyncapigen.generator.plan.schema.MemberPlan;
import io.asyncapigen.generator.plan.schema.Members;
import io.asyncapigen.generator.plan.schema.Presence;
import io.asyncapigen.generator.plan.schema.RecordPlan;
import javax.lang.model.element.Modifier;

/** Prints the builder of a record. */
final class BuilderEmitter {
    private static final String NAME = "Builder";

    /** Printed as it stands, since inside of the type that is being printed there is no other. */
    static final TypeName BUILDER = TypeVariableName.get(NAME);

    static final MethodSpec BUILDER_METHOD = MethodSpec.methodBuilder("builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(BUILDER)
            .addCode("return new Builder();\n")
            .build();

    private static final MethodSpec CONSTRUCTOR =
            MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();

    private BuilderEmitter() {}

    /** What all builders begin with. */
    static TypeSpec.Builder start(ClassName type) {
        return TypeSpec.classBuilder(NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Builds {@link $L}. Not thread-safe.\n", type.simpleName())
                .addMethod(CONSTRUCTOR);
    }

    static MethodSpec toBuilder(Members members) {
        AdditionalPlan additional = members.additional();
        return toBuilder(members, additional == null ? "" : copy(additional.javaName()));
    }

    /**
     * Sets fields, which costs the compiler less than calling the setters.
     *
     * @param additional a statement that takes over the additional properties; empty where there are none
     */
    static MethodSpec toBuilder(Members members, String additional) {
        StringBuilder code = new StringBuilder("Builder builder = new Builder();\n");
        members.values().forEach(each -> code.append(copy(each.javaName())));
        return MethodSpec.methodBuilder("toBuilder")
                .addJavadoc("A builder that starts with the values of this one.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(BUILDER)
                .addCode(
                        "$L",
                        code.append(additional).append("return builder;\n").toString())
                .build();
    }

    private static String copy(String name) {
        return "builder." + name + " = this." + name + ";\n";
    }

    static TypeSpec ofRecord(RecordPlan plan) {
        Members members = plan.members();
        TypeSpec.Builder type = start(plan.name());
        for (MemberPlan member : members.values()) {
            FieldSpec.Builder field = FieldSpec.builder(member.fieldType(), member.javaName(), Modifier.PRIVATE);
            if (member.initial() != null) {
                field.initializer(member.initial());
            }
            type.addField(field.build());
        }
        AdditionalPlan additional = members.additional();
        if (additional != null) {
            type.addField(FieldSpec.builder(additional.type(), additional.javaName(), Modifier.PRIVATE)
                    .initializer(MemberSpecs.none(additional))
                    .build());
        }
        members.values().forEach(each -> type.addMethod(setter(each).build()));
        if (additional != null) {
            type.addMethod(setter(additional));
        }
        return type.addMethod(build(plan)).build();
    }

    static MethodSpec.Builder setter(MemberPlan member) {
        MethodSpec.Builder setter = MethodSpec.methodBuilder(member.javaName());
        if (member.text() != null && !member.text().isBlank()) {
            setter.addJavadoc(Javadoc.create().text(member.text()).build());
        }
        if (member.deprecated()) {
            setter.addAnnotation(Deprecated.class);
        }
        return setter.addModifiers(Modifier.PUBLIC)
                .returns(BUILDER)
                .addParameter(
                        ParameterSpec.builder(member.type(), member.javaName()).build())
                .addCode(set(member.javaName(), MemberSpecs.given(member)));
    }

    private static MethodSpec setter(AdditionalPlan additional) {
        return MethodSpec.methodBuilder(additional.javaName())
                .addJavadoc("$L.\n", sentence(additional.text()))
                .addModifiers(Modifier.PUBLIC)
                .returns(BUILDER)
                .addParameter(additional.type(), additional.javaName())
                .addCode(set(additional.javaName(), CodeBlock.of("$L", additional.javaName())))
                .build();
    }

    private static CodeBlock set(String name, CodeBlock value) {
        return CodeBlock.of("this.$L = $L;\nreturn this;\n", name, value);
    }

    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static MethodSpec build(RecordPlan plan) {
        String name = plan.name().simpleName();
        MethodSpec.Builder build =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(plan.name());
        StringBuilder checks = new StringBuilder();
        for (MemberPlan each : plan.members().values()) {
            if (each.presence() == Presence.REQUIRED) {
                checks.append("\n.require(\"" + each.javaName() + "\", " + each.javaName() + ")");
            }
        }
        if (!checks.isEmpty()) {
            build.addCode("$T$>$>$L$<$<", Names.MISSING_MEMBERS, ".of(\"" + name + "\")" + checks + "\n.check();\n")
                    .addJavadoc(
                            "$L",
                            "The {@link " + name + "}.\n\n"
                                    + "@throws IllegalStateException when a required member is missing; it names all of them\n");
        }
        return build.addStatement("$L", "return new " + name + "(" + MemberSpecs.values(plan.members()) + ")")
                .build();
    }
}
