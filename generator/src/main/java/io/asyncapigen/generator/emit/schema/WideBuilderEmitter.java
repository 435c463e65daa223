package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.schema.AdditionalPlan;
import io.asyncapigen.generator.plan.schema.ConstantPlan;
import io.asyncapigen.generator.plan.schema.MemberPlan;
import io.asyncapigen.generator.plan.schema.Members;
import io.asyncapigen.generator.plan.schema.Presence;
import java.util.LinkedHashMap;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints a builder through which JSON is read too: of a wide class, and of a record that tells null from absent. */
final class WideBuilderEmitter {
    private WideBuilderEmitter() {}

    /** @param made an expression of the object that is made of what was set */
    static TypeSpec emit(ClassName name, Members members, CodeBlock made) {
        TypeSpec.Builder type = BuilderEmitter.start(name);
        members.values().forEach(each -> type.addField(field(each)));
        AdditionalPlan additional = members.additional();
        if (additional != null) {
            type.addField(FieldSpec.builder(additional.type(), additional.javaName(), Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T<>()", LinkedHashMap.class)
                    .build());
        }
        for (MemberPlan member : members.values()) {
            MethodSpec.Builder setter = BuilderEmitter.setter(member);
            if (member.isMaybe()) {
                type.addMethod(reader(member));
            } else if (member.keepsNull() && additional != null) {
                type.addMethod(reader(member, additional));
            } else {
                setter.addAnnotation(MemberSpecs.property(
                        member.wireName(), member.presence().isRequired()));
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
        return type.addMethod(build(name, members, made)).build();
    }

    private static FieldSpec field(MemberPlan member) {
        FieldSpec.Builder field = FieldSpec.builder(member.fieldType(), member.javaName(), Modifier.PRIVATE);
        return member.isMaybe() ? field.initializer("$T.absent()", Names.MAYBE).build() : field.build();
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

    /** What sets a member from JSON when it is there. */
    private static MethodSpec reader(MemberPlan member) {
        String name = member.javaName();
        TypeName value =
                ((ParameterizedTypeName) member.fieldType()).typeArguments().get(0);
        return MethodSpec.methodBuilder(name)
                .addAnnotation(MemberSpecs.property(member.wireName(), false))
                .addModifiers(Modifier.PRIVATE)
                .addParameter(value.annotated(Names.NULLABLE), name)
                .addStatement("this.$1N = $2T.ofNullable($1N)", name, Names.MAYBE)
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

    private static MethodSpec build(ClassName name, Members members, CodeBlock made) {
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addJavadoc("The {@link $L}.\n", name.simpleName())
                .addModifiers(Modifier.PUBLIC)
                .returns(name);
        List<MemberPlan> required = members.values().stream()
                .filter(each -> each.presence() == Presence.REQUIRED)
                .toList();
        if (!required.isEmpty()) {
            build.addJavadoc(
                            "\n@throws IllegalStateException when a required member is missing; it names all of them\n")
                    .addStatement("$1T missing = $1T.of($2S)", Names.MISSING_MEMBERS, name.simpleName());
            required.forEach(
                    each -> build.addStatement("missing.require($S, this.$N)", each.javaName(), each.javaName()));
            build.addStatement("missing.check()");
        }
        return build.addStatement("return $L", made).build();
    }
}
