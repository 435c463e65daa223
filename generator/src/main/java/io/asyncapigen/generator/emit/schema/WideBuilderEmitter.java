package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.schema.AdditionalPlan;
import io.asyncapigen.generator.plan.schema.ConstantPlan;
import io.asyncapigen.generator.plan.schema.MemberPlan;
import io.asyncapigen.generator.plan.schema.Members;
import io.asyncapigen.generator.plan.schema.Presence;
import io.asyncapigen.generator.plan.schema.WidePlan;
import java.util.LinkedHashMap;
import javax.lang.model.element.Modifier;

/** Prints the builder of a wide class, through which JSON is read too. */
final class WideBuilderEmitter {
    private WideBuilderEmitter() {}

    static TypeSpec emit(WidePlan plan) {
        Members members = plan.members();
        TypeSpec.Builder type = TypeSpec.classBuilder(BuilderEmitter.BUILDER)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "Puts a {@link $L} together. Not thread-safe.\n",
                        plan.name().simpleName());
        members.values().forEach(each -> type.addField(each.fieldType(), each.javaName(), Modifier.PRIVATE));
        AdditionalPlan additional = members.additional();
        if (additional != null) {
            type.addField(FieldSpec.builder(additional.type(), additional.javaName(), Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T<>()", LinkedHashMap.class)
                    .build());
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        for (MemberPlan member : members.values()) {
            MethodSpec.Builder setter = BuilderEmitter.setter(member);
            if (member.keepsNull() && additional != null) {
                type.addMethod(reader(member, additional));
            } else {
                setter.addAnnotation(MemberSpecs.property(member.wireName(), member.presence() != Presence.OPTIONAL));
            }
            type.addMethod(setter.build());
        }
        members.constants().forEach(each -> type.addMethod(check(each)));
        if (additional != null) {
            type.addMethod(all(additional));
            if (additional.open()) {
                type.addMethod(one(additional));
            }
        }
        return type.addMethod(build(plan)).build();
    }

    /** A constant is read, checked and forgotten. */
    private static MethodSpec check(ConstantPlan constant) {
        return MethodSpec.methodBuilder(constant.javaName())
                .addAnnotation(MemberSpecs.property(constant.wireName(), true))
                .addModifiers(Modifier.PRIVATE)
                .addParameter(constant.type(), constant.javaName())
                .addStatement(ConstantEmitter.check(constant))
                .build();
    }

    /** What sets a member from JSON, where null is another thing than nothing. */
    private static MethodSpec reader(MemberPlan member, AdditionalPlan additional) {
        String name = member.javaName();
        return MethodSpec.methodBuilder(name)
                .addAnnotation(MemberSpecs.property(member.wireName(), false))
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ReaderEmitter.given(member), name)
                .addStatement("this.$N = $T.value($N)", name, Names.GIVEN, name)
                .beginControlFlow("if (this.$N == null)", name)
                .addStatement(
                        "this.$N.put($L, $L)",
                        additional.javaName(),
                        Literals.constant(member.wireName()),
                        additional.ofNullable() ? CodeBlock.of("null") : CodeBlock.of("$T.NULL", Names.JSON_NULL))
                .endControlFlow()
                .build();
    }

    private static MethodSpec all(AdditionalPlan additional) {
        return MethodSpec.methodBuilder(additional.javaName())
                .addJavadoc("$L.\n", BuilderEmitter.sentence(additional.text()))
                .addModifiers(Modifier.PUBLIC)
                .returns(BuilderEmitter.BUILDER)
                .addParameter(additional.type(), additional.javaName())
                .addStatement("this.$N.clear()", additional.javaName())
                .addStatement("this.$1N.putAll($1N)", additional.javaName())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec one(AdditionalPlan additional) {
        return MethodSpec.methodBuilder(additional.javaName())
                .addJavadoc("One more member that the schema does not name.\n")
                .addAnnotation(Names.JSON_ANY_SETTER)
                .addModifiers(Modifier.PUBLIC)
                .returns(BuilderEmitter.BUILDER)
                .addParameter(String.class, "name")
                .addParameter(additional.valueType(), "value")
                .addStatement("this.$N.put(name, value)", additional.javaName())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build(WidePlan plan) {
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addJavadoc("The {@link $L}.\n\n", plan.name().simpleName())
                .addJavadoc("@throws IllegalStateException when a required member is missing; it names all of them\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(plan.name())
                .addStatement(
                        "$1T missing = $1T.of($2S)",
                        Names.MISSING_MEMBERS,
                        plan.name().simpleName());
        plan.members().values().stream()
                .filter(each -> each.presence() == Presence.REQUIRED)
                .forEach(each -> build.addStatement("missing.require($S, this.$N)", each.javaName(), each.javaName()));
        return build.addStatement("missing.check()")
                .addStatement("return new $T(this)", plan.name())
                .build();
    }
}
