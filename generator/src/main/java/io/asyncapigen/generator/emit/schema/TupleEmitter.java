package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.schema.MemberPlan;
import io.asyncapigen.generator.plan.schema.TuplePlan;
import javax.lang.model.element.Modifier;

/** Prints a tuple as a record that is an array on the wire. */
final class TupleEmitter {
    private TupleEmitter() {}

    static TypeSpec.Builder emit(TuplePlan plan) {
        Javadoc javadoc = Heads.javadoc(plan.head());
        plan.items().forEach(each -> javadoc.param(each.javaName(), each.text()));
        TypeSpec.Builder type = Heads.start(TypeSpec.recordBuilder(plan.name()), plan.head(), javadoc)
                .addAnnotation(AnnotationSpec.builder(Names.JSON_FORMAT)
                        .addMember("shape", "$T.Shape.ARRAY", Names.JSON_FORMAT)
                        .build())
                .addAnnotation(Heads.order(
                        plan.items().stream().map(MemberPlan::wireName).toList()));
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        MethodSpec.Builder compact = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        for (MemberPlan item : plan.items()) {
            header.addParameter(MemberSpecs.component(item, false));
            compact.addCode(MemberSpecs.guard(item));
        }
        type.recordConstructor(header.build());
        MethodSpec checks = compact.build();
        if (!checks.code().isEmpty()) {
            type.addMethod(checks);
        }
        plan.items().stream()
                .filter(MemberPlan::deprecated)
                .forEach(each -> type.addMethod(MemberSpecs.deprecatedAccessor(each)));
        if (plan.items().stream().anyMatch(MemberPlan::sensitive)) {
            type.addMethod(MemberSpecs.toString(plan.name(), plan.items(), null));
        }
        return type;
    }
}
