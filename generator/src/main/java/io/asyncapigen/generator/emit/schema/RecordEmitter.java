package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.schema.AdditionalPlan;
import io.asyncapigen.generator.plan.schema.MemberPlan;
import io.asyncapigen.generator.plan.schema.Members;
import io.asyncapigen.generator.plan.schema.RecordPlan;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Prints an object as a record. */
final class RecordEmitter {
    private RecordEmitter() {}

    static TypeSpec.Builder emit(RecordPlan plan) {
        Members members = plan.members();
        TypeSpec.Builder type = Heads.start(TypeSpec.recordBuilder(plan.name()), plan.head(), javadoc(plan));
        if (members.hasOptional()) {
            type.addAnnotation(Heads.INCLUDE_NON_NULL);
        }
        if (members.wireNames().size() > 1) {
            type.addAnnotation(Heads.order(members.wireNames()));
        }
        type.recordConstructor(header(members));
        MethodSpec compact = compact(members);
        if (!compact.code().isEmpty()) {
            type.addMethod(compact);
        }
        if (plan.shortConstructor()) {
            type.addMethod(shortConstructor(members));
        }
        members.values().stream()
                .filter(MemberPlan::deprecated)
                .forEach(each -> type.addMethod(MemberSpecs.deprecatedAccessor(each)));
        if (members.readsByBuilder()) {
            type.addMethod(WideEmitter.read(plan.name()));
        } else if (members.hasReader()) {
            type.addMethod(ReaderEmitter.emit(plan.name(), members));
        }
        members.constants().forEach(each -> type.addMethod(ConstantEmitter.accessor(each)));
        if (members.readsByBuilder()) {
            type.addMethod(WideEmitter.builder(members));
            type.addMethod(WideEmitter.toBuilder(members));
        } else if (plan.builder()) {
            type.addMethod(BuilderEmitter.BUILDER_METHOD);
            type.addMethod(BuilderEmitter.toBuilder(members));
        }
        if (members.hasSensitive()) {
            type.addMethod(MemberSpecs.toString(plan.name(), members.values(), members.additional()));
        }
        if (members.readsByBuilder()) {
            CodeBlock made = CodeBlock.of("new $T($L)", plan.name(), MemberSpecs.values(members));
            type.addType(WideBuilderEmitter.emit(plan.name(), members, made));
        } else if (plan.builder()) {
            type.addType(BuilderEmitter.ofRecord(plan));
        }
        return type;
    }

    private static Javadoc javadoc(RecordPlan plan) {
        Javadoc javadoc = Heads.javadoc(plan.head());
        plan.members().values().forEach(each -> javadoc.param(each.javaName(), each.text()));
        AdditionalPlan additional = plan.members().additional();
        return additional == null ? javadoc : javadoc.param(additional.javaName(), additional.text());
    }

    private static MethodSpec header(Members members) {
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        members.values().forEach(each -> header.addParameter(MemberSpecs.component(each, members.hasOptional())));
        if (members.additional() != null) {
            header.addParameter(additional(members.additional(), members.readsByBuilder()));
        }
        return header.build();
    }

    private static ParameterSpec additional(AdditionalPlan plan, boolean readByBuilder) {
        ParameterSpec.Builder component =
                ParameterSpec.builder(plan.declared().type(), plan.javaName()).addAnnotation(Names.JSON_ANY_GETTER);
        return plan.open() && !readByBuilder
                ? component.addAnnotation(Names.JSON_ANY_SETTER).build()
                : component.build();
    }

    private static MethodSpec compact(Members members) {
        MethodSpec.Builder compact = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        for (MemberPlan each : members.values()) {
            compact.addCode(
                    each.mayBeGivenNull()
                            ? CodeBlock.of("$N = $L;\n", each.javaName(), MemberSpecs.given(each))
                            : MemberSpecs.guard(each));
        }
        if (members.additional() != null) {
            compact.addCode(MemberSpecs.guard(members, members.additional()));
        }
        return compact.build();
    }

    /** Members without a name are rare enough to be left out of the usual constructor. */
    private static MethodSpec shortConstructor(Members members) {
        AdditionalPlan additional = Objects.requireNonNull(members.additional());
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        additional.open()
                                ? "Without further members.\n"
                                : "With optional members that are absent where they are null.\n");
        members.values().forEach(each -> constructor.addParameter(each.type(), each.javaName()));
        return constructor
                .addStatement("this($L)", MemberSpecs.namedValues(members, additional))
                .build();
    }
}
