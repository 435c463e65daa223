package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.schema.AdditionalPlan;
import io.asyncapigen.generator.plan.schema.ConstantPlan;
import io.asyncapigen.generator.plan.schema.MemberPlan;
import io.asyncapigen.generator.plan.schema.Members;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Prints what makes a record of JSON where that has other things than the constructor takes: constants, which are checked
 * and left out, and null, which is another thing than nothing.
 */
final class ReaderEmitter {
    private ReaderEmitter() {}

    static MethodSpec emit(ClassName type, Members members) {
        MethodSpec.Builder reader = MethodSpec.methodBuilder("read")
                .addAnnotation(Names.JSON_CREATOR)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type);
        for (ConstantPlan constant : members.constants()) {
            reader.addParameter(parameter(constant.type(), constant.javaName(), constant.wireName(), true));
            reader.addStatement(ConstantEmitter.check(constant));
        }
        List<CodeBlock> arguments = new ArrayList<>();
        for (MemberPlan member : members.values()) {
            boolean required = member.presence().isRequired();
            reader.addParameter(parameter(read(member), member.javaName(), member.wireName(), required));
            arguments.add(
                    member.keepsNull()
                            ? CodeBlock.of("$T.value($N)", Names.GIVEN, member.javaName())
                            : CodeBlock.of("$N", member.javaName()));
        }
        AdditionalPlan additional = members.additional();
        if (additional != null) {
            if (additional.open()) {
                reader.addParameter(ParameterSpec.builder(additional.type(), additional.javaName())
                        .addAnnotation(Names.JSON_ANY_SETTER)
                        .build());
            }
            arguments.add(
                    members.keepsNulls() ? nulls(members, additional) : CodeBlock.of("$N", additional.javaName()));
        }
        return reader.addStatement("return new $T($L)", type, MemberSpecs.arguments(arguments))
                .build();
    }

    private static ParameterSpec parameter(TypeName type, String javaName, String wireName, boolean required) {
        return ParameterSpec.builder(type, javaName)
                .addAnnotation(MemberSpecs.parameterProperty(wireName, required))
                .build();
    }

    /** What JSON is read as. */
    private static TypeName read(MemberPlan member) {
        return member.keepsNull() ? given(member).annotated(Names.NULLABLE) : member.type();
    }

    static TypeName given(MemberPlan member) {
        return ParameterizedTypeName.get(Names.GIVEN, member.type().withoutAnnotations());
    }

    private static CodeBlock nulls(Members members, AdditionalPlan additional) {
        CodeBlock.Builder nulls = CodeBlock.builder()
                .add(
                        additional.open()
                                ? MemberSpecs.nulls(additional)
                                : CodeBlock.of("$T.none()", Names.EXPLICIT_NULLS));
        nulls.indent().indent();
        members.values().stream()
                .filter(MemberPlan::keepsNull)
                .forEach(each -> nulls.add("\n.add($L, $N)", Literals.constant(each.wireName()), each.javaName()));
        return nulls.add("\n.toMap()").unindent().unindent().build();
    }
}
