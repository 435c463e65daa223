package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.schema.ConstantPlan;
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

    static CodeBlock check(ConstantPlan constant) {
        return CodeBlock.of(
                "$T.check($S, $L, $N)", Names.CONSTANTS, constant.javaName(), constant.value(), constant.javaName());
    }
}
