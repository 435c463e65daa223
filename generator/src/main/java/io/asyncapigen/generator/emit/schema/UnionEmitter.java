package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.schema.UnionPlan;
import io.asyncapigen.generator.plan.schema.UnionPlan.JsonKind;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints a union as a sealed interface, with what the codec needs to tell its variants apart. */
final class UnionEmitter {
    private static final ClassName VARIANT = Names.UNION.nestedClass("Variant");
    private static final ClassName CONSTANT = Names.UNION.nestedClass("Constant");
    private static final ClassName JSON = Names.UNION.nestedClass("Json");

    private UnionEmitter() {}

    static TypeSpec.Builder emit(UnionPlan plan) {
        AnnotationSpec.Builder union = AnnotationSpec.builder(Names.UNION);
        if (!plan.discriminator().isEmpty()) {
            union.addMember("discriminator", Literals.constant(plan.discriminator()));
        }
        if (plan.schemas() != null) {
            union.addMember("schemas", "$T.class", plan.schemas());
        }
        plan.variants().forEach(each -> union.addMember("value", "$L", variant(each)));
        TypeSpec.Builder type = Heads.start(
                        TypeSpec.interfaceBuilder(plan.name()), plan.head(), Heads.javadoc(plan.head()))
                .addAnnotation(union.build())
                .addModifiers(Modifier.SEALED);
        if (plan.tag() != null) {
            tag(plan.tag(), plan.variants(), type);
        }
        plan.variants().forEach(each -> type.addPermittedSubclass(each.type()));
        return type;
    }

    /** For mappers that know nothing of our own annotation. */
    private static void tag(UnionPlan.Tag tag, List<UnionPlan.Variant> variants, TypeSpec.Builder type) {
        type.addAnnotation(AnnotationSpec.builder(Names.JSON_TYPE_INFO)
                .addMember("use", "$T.Id.NAME", Names.JSON_TYPE_INFO)
                .addMember("include", "$T.As.EXISTING_PROPERTY", Names.JSON_TYPE_INFO)
                .addMember("property", Literals.constant(tag.member()))
                .addMember("visible", "true")
                .build());
        AnnotationSpec.Builder types = AnnotationSpec.builder(Names.JSON_SUB_TYPES);
        for (int i = 0; i < variants.size(); i++) {
            AnnotationSpec.Builder each = AnnotationSpec.builder(Names.JSON_SUB_TYPES.nestedClass("Type"))
                    .addMember("value", "$T.class", variants.get(i).type());
            List<String> names = tag.names().get(i);
            for (String name : names) {
                each.addMember(names.size() == 1 ? "name" : "names", Literals.constant(name));
            }
            types.addMember("value", "$L", each.build());
        }
        type.addAnnotation(types.build());
    }

    private static AnnotationSpec variant(UnionPlan.Variant plan) {
        AnnotationSpec.Builder variant = AnnotationSpec.builder(VARIANT).addMember("type", "$T.class", plan.type());
        plan.names().forEach(each -> variant.addMember("names", Literals.constant(each)));
        if (plan.json() != JsonKind.OBJECT) {
            variant.addMember("json", "$T.$L", JSON, plan.json());
        }
        plan.required().forEach(each -> variant.addMember("required", Literals.constant(each)));
        plan.constants().forEach(each -> variant.addMember("constants", "$L", constant(each)));
        plan.schemas().forEach(each -> variant.addMember("schemas", Literals.constant(each)));
        return variant.build();
    }

    private static AnnotationSpec constant(UnionPlan.Constant plan) {
        AnnotationSpec.Builder constant =
                AnnotationSpec.builder(CONSTANT).addMember("member", Literals.constant(plan.member()));
        plan.values().forEach(each -> constant.addMember("values", Literals.constant(each)));
        return constant.build();
    }
}
