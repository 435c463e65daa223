package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.schema.AdditionalPlan;
import io.asyncapigen.generator.plan.schema.MemberPlan;
import io.asyncapigen.generator.plan.schema.Members;
import io.asyncapigen.generator.plan.schema.Presence;
import io.asyncapigen.generator.plan.schema.RecordPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the builder of a record. */
final class BuilderEmitter {
    /** Resolved inside of the type that is being printed. */
    static final ClassName BUILDER = ClassName.get("", "Builder");

    private BuilderEmitter() {}

    static MethodSpec builderMethod() {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(BUILDER)
                .addStatement("return new $T()", BUILDER)
                .build();
    }

    /**
     * Sets fields, which costs the compiler less than calling the setters.
     *
     * @param additional takes over the additional properties, whose name is its one argument
     */
    static MethodSpec toBuilder(Members members, String additional) {
        MethodSpec.Builder toBuilder = MethodSpec.methodBuilder("toBuilder")
                .addJavadoc("A builder that starts with the values of this one.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(BUILDER)
                .addStatement("$1T builder = new $1T()", BUILDER);
        toBuilder.addCode("$L", copies(members));
        if (members.additional() != null) {
            toBuilder.addStatement(additional, members.additional().javaName());
        }
        return toBuilder.addStatement("return builder").build();
    }

    /** One text, since the printer looks at each of its pieces. */
    private static String copies(Members members) {
        StringBuilder copies = new StringBuilder();
        for (MemberPlan each : members.values()) {
            String name = each.javaName();
            copies.append("builder." + name + " = this." + name + ";\n");
        }
        return copies.toString();
    }

    static TypeSpec ofRecord(RecordPlan plan) {
        Members members = plan.members();
        TypeSpec.Builder type = TypeSpec.classBuilder(BUILDER)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Builds {@link $L}. Not thread-safe.\n", plan.name().simpleName());
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
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
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
                .addCode("$L", set(member.javaName()));
    }

    private static MethodSpec setter(AdditionalPlan additional) {
        return MethodSpec.methodBuilder(additional.javaName())
                .addJavadoc("$L.\n", sentence(additional.text()))
                .addModifiers(Modifier.PUBLIC)
                .returns(BUILDER)
                .addParameter(additional.type(), additional.javaName())
                .addCode("$L", set(additional.javaName()))
                .build();
    }

    private static String set(String name) {
        return "this." + name + " = " + name + ";\nreturn this;\n";
    }

    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static MethodSpec build(RecordPlan plan) {
        MethodSpec.Builder build =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(plan.name());
        List<MemberPlan> required = plan.members().values().stream()
                .filter(each -> each.presence() == Presence.REQUIRED)
                .toList();
        if (!required.isEmpty()) {
            CodeBlock.Builder code = CodeBlock.builder()
                    .add("$T.of($S)", Names.MISSING_MEMBERS, plan.name().simpleName())
                    .indent()
                    .indent();
            required.forEach(each -> code.add("\n.require($S, $N)", each.javaName(), each.javaName()));
            build.addCode(code.add("\n.check();\n").unindent().unindent().build())
                    .addJavadoc("The {@link $L}.\n\n", plan.name().simpleName())
                    .addJavadoc(
                            "@throws IllegalStateException when a required member is missing; it names all of them\n");
        }
        return build.addStatement(
                        "return new $T($L)", plan.name(), MemberSpecs.arguments(MemberSpecs.values(plan.members())))
                .build();
    }
}
