package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.schema.AdditionalPlan;
import io.asyncapigen.generator.plan.schema.Copying;
import io.asyncapigen.generator.plan.schema.MemberPlan;
import io.asyncapigen.generator.plan.schema.Members;
import io.asyncapigen.generator.plan.schema.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that records, tuples and wide classes print of their members. What has no types in it is one text, since the printer looks twice at
 * each of its pieces.
 */
final class MemberSpecs {
    private static final CodeBlock NO_MEMBERS = CodeBlock.of("$T.NO_MEMBERS", Names.JSON_OBJECT);
    private static final CodeBlock NO_ENTRIES = CodeBlock.of("$T.of()", ClassName.get(Map.class));

    private static final int LINE = 78;
    private static final int LONGEST_NONE = "JsonObject.NO_MEMBERS".length();

    private MemberSpecs() {}

    /** {@code @JsonProperty} with the name on the wire, also where it is that in Java, which mappers may be told to change or to pass over. */
    static AnnotationSpec property(String wireName, boolean required) {
        AnnotationSpec.Builder property =
                AnnotationSpec.builder(Names.JSON_PROPERTY).addMember("value", Literals.constant(wireName));
        return required ? property.addMember("required", "true").build() : property.build();
    }

    /** The same on a parameter, where all stands on one line and can be one text. */
    static AnnotationSpec parameterProperty(String wireName, boolean required) {
        String name = Literals.quoted(wireName);
        return AnnotationSpec.builder(Names.JSON_PROPERTY)
                .addMember("value", "$L", required ? "value = " + name + ", required = true" : name)
                .build();
    }

    static ParameterSpec component(MemberPlan member, boolean someOptional) {
        ParameterSpec.Builder component = ParameterSpec.builder(
                        member.declared().type(), member.javaName())
                .addAnnotation(
                        parameterProperty(member.wireName(), member.presence().isRequired()));
        if (someOptional && member.presence() == Presence.NULLABLE) {
            component.addAnnotation(Heads.INCLUDE_ALWAYS);
        } else if (member.isMaybe()) {
            component.addAnnotation(Heads.includeGiven());
        }
        return component.addAnnotations(member.declared().constraints()).build();
    }

    /** A component of a record cannot be deprecated; its accessor can. */
    static MethodSpec deprecatedAccessor(MemberPlan member) {
        return MethodSpec.methodBuilder(member.javaName())
                .addAnnotation(Override.class)
                .addAnnotation(Deprecated.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(member.type())
                .addStatement("return $N", member.javaName())
                .build();
    }

    /** Arguments on one line, or one on each line when that would be too long. */
    static CodeBlock arguments(List<CodeBlock> arguments) {
        CodeBlock line = CodeBlock.join(arguments, ", ");
        return line.toString().length() <= LINE ? line : CodeBlock.of("\n$L", CodeBlock.join(arguments, ",\n"));
    }

    /** The values of all members as arguments, in the order of the constructor. */
    static String values(Members members) {
        List<String> names = new ArrayList<>(names(members));
        if (members.additional() != null) {
            names.add(members.additional().javaName());
        }
        String line = String.join(", ", names);
        return line.length() <= LINE ? line : "\n" + String.join(",\n", names);
    }

    /** The same with the empty map for members that the schema does not name. */
    static CodeBlock namedValues(Members members, AdditionalPlan additional) {
        List<String> names = names(members);
        String line = String.join("", names.stream().map(each -> each + ", ").toList());
        return line.length() + LONGEST_NONE <= LINE
                ? CodeBlock.of("$L$L", line, none(additional))
                : CodeBlock.of("$L$L", "\n" + line.replace(", ", ",\n"), none(additional));
    }

    private static List<String> names(Members members) {
        return members.values().stream().map(MemberPlan::javaName).toList();
    }

    /** The check or the copy of one member, as a statement on a variable of its name; empty when it needs none. */
    static CodeBlock guard(MemberPlan member) {
        String name = member.javaName();
        if (member.checked()) {
            return CodeBlock.of("$T$L", Names.REQUIRED, ".check(\"" + name + "\", " + name + ");\n");
        } else if (member.copying() == Copying.NONE) {
            return CodeBlock.builder().build();
        }
        return CodeBlock.of("$L$L;\n", name + " = ", copy(member, name));
    }

    /** What was given for a member; null is JSON null where that may be anything. */
    static CodeBlock given(MemberPlan member) {
        return member.mayBeGivenNull()
                ? CodeBlock.of("$T.of($L)", member.type(), member.javaName())
                : CodeBlock.of("$L", member.javaName());
    }

    /** A copy of what an expression gives for a member. */
    static CodeBlock copy(MemberPlan member, String value) {
        String name = member.javaName();
        String method = member.copying().method();
        return switch (member.presence()) {
            case REQUIRED -> copy(method, name, value);
            case NULLABLE, OPTIONAL -> copy(method + "OrNull", name, value);
            case MAYBE -> CodeBlock.of("$L$L)", value + ".map(each -> ", copy(method, name, "each"));
        };
    }

    private static CodeBlock copy(String method, String name, String value) {
        return CodeBlock.of("$T$L", Names.COPIES, "." + method + "(\"" + name + "\", " + value + ")");
    }

    /** What was not given at all is empty. */
    static CodeBlock guard(Members members, AdditionalPlan additional) {
        String name = additional.javaName();
        CodeBlock.Builder code = CodeBlock.builder();
        if (!members.keepsNulls()) {
            return code.add("$L$L;\n", name + " = ", copy(additional.copying().method() + "OrEmpty", name, name))
                    .build();
        }
        CodeBlock.Builder nulls = CodeBlock.builder().add(nulls(additional));
        members.values().stream()
                .filter(MemberPlan::keepsNull)
                .forEach(each -> nulls.add("\n.drop($L, $N)", Literals.constant(each.wireName()), each.javaName()));
        return code.addStatement("$N = $L\n.toMap()", name, nulls.build()).build();
    }

    /** The empty map: for JSON a constant, since the compiler takes long to find out which {@code of} is meant and of what. */
    static CodeBlock none(AdditionalPlan additional) {
        return additional.ofJson() ? NO_MEMBERS : NO_ENTRIES;
    }

    /** Starts to sort out which members are null. */
    static CodeBlock nulls(AdditionalPlan additional) {
        return CodeBlock.of(
                "$T.$L($N)",
                Names.EXPLICIT_NULLS,
                additional.ofNullable() ? "ofNullable" : "of",
                additional.javaName());
    }

    static CodeBlock copy(String name, Copying copying) {
        return copy(copying.method(), name, name);
    }

    /** {@code toString} as a record has it, without the values that must not be shown. */
    static MethodSpec toString(ClassName type, List<MemberPlan> members, @Nullable AdditionalPlan additional) {
        List<CodeBlock> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder(type.simpleName()).append('[');
        String separator = "";
        for (MemberPlan member : members) {
            text.append(separator).append(member.javaName()).append('=');
            if (member.sensitive()) {
                text.append("***");
            } else {
                parts.add(CodeBlock.of("$S + $N", text, member.javaName()));
                text.setLength(0);
            }
            separator = ", ";
        }
        if (additional != null) {
            text.append(separator).append(additional.javaName()).append('=');
            if (additional.sensitive()) {
                text.append("***");
            } else {
                parts.add(CodeBlock.of("$S + $N", text, additional.javaName()));
                text.setLength(0);
            }
        }
        parts.add(CodeBlock.of("$S", text.append(']')));
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", CodeBlock.join(parts, "\n+ "))
                .build();
    }
}
