package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.schema.AdditionalPlan;
import io.asyncapigen.generator.plan.schema.Copying;
import io.asyncapigen.generator.plan.schema.DeclaredType;
import io.asyncapigen.generator.plan.schema.MemberPlan;
import io.asyncapigen.generator.plan.schema.Members;
import io.asyncapigen.generator.plan.schema.Presence;
import io.asyncapigen.generator.plan.schema.WidePlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;

/** Prints an object that has too many members for a record: a class with accessors like those of one. */
final class WideEmitter {
    private WideEmitter() {}

    static TypeSpec.Builder emit(WidePlan plan) {
        Members members = plan.members();
        Javadoc javadoc = Heads.javadoc(plan.head());
        TypeSpec.Builder type = Heads.start(TypeSpec.classBuilder(plan.name()), plan.head(), javadoc)
                .addModifiers(Modifier.FINAL)
                .addAnnotation(Heads.INCLUDE_NON_NULL)
                .addAnnotation(Heads.order(members.wireNames()));
        members.values().forEach(each -> type.addField(field(each.declared(), each.javaName())));
        AdditionalPlan additional = members.additional();
        if (additional != null) {
            type.addField(field(additional.declared(), additional.javaName()));
        }
        type.addMethod(constructor(members));
        type.addMethod(read(plan.name()));
        type.addMethod(builder(members));
        type.addMethod(toBuilder(members));
        members.values().forEach(each -> type.addMethod(accessor(each)));
        members.constants().forEach(each -> type.addMethod(ConstantEmitter.accessor(each)));
        if (additional != null) {
            type.addMethod(accessor(additional));
        }
        type.addMethod(values(members));
        type.addMethod(equals(plan.name()));
        type.addMethod(hash());
        type.addMethod(string(plan));
        return type.addType(WideBuilderEmitter.emit(plan.name(), members, CodeBlock.of("new $T(this)", plan.name())));
    }

    private static FieldSpec field(DeclaredType type, String name) {
        return FieldSpec.builder(type.type(), name, Modifier.PRIVATE, Modifier.FINAL)
                .addAnnotations(type.constraints())
                .build();
    }

    private static MethodSpec constructor(Members members) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(BuilderEmitter.BUILDER, "builder");
        for (MemberPlan member : members.values()) {
            String value = "builder." + member.javaName();
            constructor.addStatement(
                    "this.$N = $L",
                    member.javaName(),
                    member.copying() == Copying.NONE ? value : MemberSpecs.copy(member, value));
        }
        AdditionalPlan additional = members.additional();
        if (additional != null && members.keepsNulls()) {
            constructor.addStatement(
                    "$T others = $T.$L(builder.$N)",
                    ParameterizedTypeName.get(Names.EXPLICIT_NULLS, additional.valueType()),
                    Names.EXPLICIT_NULLS,
                    additional.ofNullable() ? "ofNullable" : "of",
                    additional.javaName());
            members.values().stream()
                    .filter(MemberPlan::keepsNull)
                    .forEach(each -> constructor.addStatement(
                            "others.drop($L, builder.$N)", Literals.constant(each.wireName()), each.javaName()));
            constructor.addStatement("this.$N = others.toMap()", additional.javaName());
        } else if (additional != null) {
            constructor.addStatement(
                    "this.$N = $L", additional.javaName(), copy(additional.javaName(), additional.copying()));
        }
        return constructor.build();
    }

    private static CodeBlock copy(String name, Copying copying) {
        return CodeBlock.of("$T.$L($S, builder.$N)", Names.COPIES, copying.method(), name, name);
    }

    static MethodSpec read(ClassName name) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Heads.delegating())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(name)
                .addParameter(BuilderEmitter.BUILDER, "builder")
                .addStatement("return builder.build()")
                .build();
    }

    /** Defaults are what an author of a message gets; what is read stays as it was written. */
    static MethodSpec builder(Members members) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(BuilderEmitter.BUILDER)
                .addStatement("$1T builder = new $1T()", BuilderEmitter.BUILDER);
        for (MemberPlan member : members.values()) {
            if (member.initial() != null) {
                builder.addStatement("builder.$N = $L", member.javaName(), member.initial());
            }
        }
        return builder.addStatement("return builder").build();
    }

    static MethodSpec toBuilder(Members members) {
        AdditionalPlan additional = members.additional();
        return BuilderEmitter.toBuilder(
                members,
                additional == null
                        ? ""
                        : "builder." + additional.javaName() + ".putAll(this." + additional.javaName() + ");\n");
    }

    private static MethodSpec accessor(MemberPlan member) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(member.javaName())
                .addJavadoc(Javadoc.create().text(member.text()).build())
                .addAnnotation(MemberSpecs.property(
                        member.wireName(), member.presence().isRequired()));
        if (member.presence() == Presence.NULLABLE) {
            accessor.addAnnotation(Heads.INCLUDE_ALWAYS);
        } else if (member.isMaybe()) {
            accessor.addAnnotation(Heads.includeGiven());
        }
        if (member.deprecated()) {
            accessor.addAnnotation(Deprecated.class);
        }
        return accessor.addModifiers(Modifier.PUBLIC)
                .returns(member.type())
                .addStatement("return this.$N", member.javaName())
                .build();
    }

    private static MethodSpec accessor(AdditionalPlan additional) {
        return MethodSpec.methodBuilder(additional.javaName())
                .addJavadoc("$L.\n", BuilderEmitter.sentence(additional.text()))
                .addAnnotation(Names.JSON_ANY_GETTER)
                .addModifiers(Modifier.PUBLIC)
                .returns(additional.type())
                .addStatement("return this.$N", additional.javaName())
                .build();
    }

    private static MethodSpec values(Members members) {
        TypeName object = ClassName.OBJECT.annotated(Names.NULLABLE);
        List<CodeBlock> values = new ArrayList<>();
        members.values().forEach(each -> values.add(CodeBlock.of("this.$N", each.javaName())));
        if (members.additional() != null) {
            values.add(CodeBlock.of("this.$N", members.additional().javaName()));
        }
        return MethodSpec.methodBuilder("values")
                .addModifiers(Modifier.PRIVATE)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), object))
                .addStatement("return $T.asList(\n$L)", Arrays.class, CodeBlock.join(values, ",\n"))
                .build();
    }

    private static MethodSpec equals(ClassName name) {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(ClassName.OBJECT.annotated(Names.NULLABLE), "other")
                .addStatement("return other instanceof $T that && values().equals(that.values())", name)
                .build();
    }

    private static MethodSpec hash() {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return values().hashCode()")
                .build();
    }

    private static MethodSpec string(WidePlan plan) {
        MethodSpec.Builder string = MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "$1T text = new $1T(\", \", $2S, \"]\")",
                        StringJoiner.class,
                        plan.name().simpleName() + "[");
        for (MemberPlan member : plan.members().values()) {
            if (member.sensitive()) {
                string.addStatement("text.add($S)", member.javaName() + "=***");
            } else {
                string.addStatement("text.add($S + this.$N)", member.javaName() + "=", member.javaName());
            }
        }
        return string.addStatement("return text.toString()").build();
    }
}
