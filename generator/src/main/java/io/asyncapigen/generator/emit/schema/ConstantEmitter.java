package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.schema.ConstantPlan;
import io.asyncapigen.generator.plan.schema.MemberPlan;
import io.asyncapigen.generator.plan.schema.Members;
import io.asyncapigen.generator.plan.schema.Presence;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints members that always have the same value. */
final class ConstantEmitter {
    private static final int LONGEST_SHOWN = 80;

    private ConstantEmitter() {}

    /** The accessor, by which the value is written. */
    static MethodSpec accessor(ConstantPlan constant) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(constant.javaName())
                .addJavadoc(Javadoc.create()
                        .text(constant.text())
                        .paragraph("Always " + Javadoc.code(shown(constant.json())) + ".")
                        .build())
                .addAnnotation(MemberSpecs.property(constant.wireName(), false));
        if (constant.deprecated()) {
            accessor.addAnnotation(Deprecated.class);
        }
        return accessor.addModifiers(Modifier.PUBLIC)
                .returns(constant.type())
                .addStatement("return $L", constant.value())
                .build();
    }

    private static String shown(String json) {
        return json.length() <= LONGEST_SHOWN ? json : json.substring(0, LONGEST_SHOWN) + "…";
    }

    /** What reads a record: the values of the document, constants included, which are checked and left out. */
    static MethodSpec reader(ClassName type, Members members) {
        MethodSpec.Builder reader = MethodSpec.methodBuilder("read")
                .addAnnotation(Names.JSON_CREATOR)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type);
        for (ConstantPlan constant : members.constants()) {
            reader.addParameter(ParameterSpec.builder(constant.type(), constant.javaName())
                    .addAnnotation(MemberSpecs.property(constant.wireName(), true))
                    .build());
            reader.addStatement(check(constant));
        }
        List<String> arguments = new ArrayList<>();
        for (MemberPlan member : members.values()) {
            reader.addParameter(ParameterSpec.builder(member.type(), member.javaName())
                    .addAnnotation(MemberSpecs.property(member.wireName(), member.presence() != Presence.OPTIONAL))
                    .build());
            arguments.add(member.javaName());
        }
        if (members.additional() != null) {
            reader.addParameter(ParameterSpec.builder(
                            members.additional().type(), members.additional().javaName())
                    .addAnnotation(Names.JSON_ANY_SETTER)
                    .build());
            arguments.add(members.additional().javaName());
        }
        return reader.addStatement("return new $T($L)", type, MemberSpecs.arguments(arguments))
                .build();
    }

    static CodeBlock check(ConstantPlan constant) {
        return CodeBlock.of(
                "$T.check($S, $L, $N)", Names.CONSTANTS, constant.javaName(), constant.value(), constant.javaName());
    }
}
