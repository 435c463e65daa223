package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.schema.TypeDocs;
import io.asyncapigen.generator.plan.schema.TypeHead;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What stands before the body of every generated schema type. */
final class Heads {
    static final AnnotationSpec INCLUDE_ALWAYS = include("ALWAYS");
    static final AnnotationSpec INCLUDE_NON_NULL = include("NON_NULL");

    private Heads() {}

    /** The comment without its parameters; ends at {@link Javadoc#build}. */
    static Javadoc javadoc(TypeHead head) {
        TypeDocs docs = head.docs();
        Javadoc javadoc = Javadoc.create().text(docs.text()).paragraph("Schema " + Javadoc.code(docs.place()) + ".");
        for (String example : docs.examples()) {
            javadoc.paragraph("Example: " + Javadoc.code(example));
        }
        return javadoc.see(docs.externalDocs());
    }

    /** Everything but the kind and the body. */
    static TypeSpec.Builder start(TypeSpec.Builder type, TypeHead head, Javadoc javadoc) {
        type.addJavadoc(javadoc.build()).addModifiers(Modifier.PUBLIC);
        if (head.deprecated()) {
            type.addAnnotation(Deprecated.class);
        }
        if (head.mentionsDeprecated()) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "deprecation")
                    .build());
        }
        if (head.tagged()) {
            type.addAnnotation(AnnotationSpec.builder(Names.JSON_TYPE_INFO)
                    .addMember("use", "$T.Id.NONE", Names.JSON_TYPE_INFO)
                    .build());
        }
        return type.addSuperinterfaces(head.unions());
    }

    /** {@code @JsonPropertyOrder}, since mappers may sort members by name otherwise. */
    static AnnotationSpec order(List<String> wireNames) {
        List<String> names = wireNames.stream().map(Literals::quoted).toList();
        return AnnotationSpec.builder(Names.JSON_PROPERTY_ORDER)
                .addMember("value", names.size() == 1 ? "$L" : "{\n$L\n$<$<}$>$>", String.join(",\n", names))
                .build();
    }

    /** {@code @JsonCreator} for what is read as one value. */
    static AnnotationSpec delegating() {
        return AnnotationSpec.builder(Names.JSON_CREATOR)
                .addMember("mode", "$T.Mode.DELEGATING", Names.JSON_CREATOR)
                .build();
    }

    /** {@code @JsonInclude} for a {@code Maybe}: null is written, and what is absent is not. */
    static AnnotationSpec includeGiven() {
        return AnnotationSpec.builder(Names.JSON_INCLUDE)
                .addMember("value", "$T.Include.CUSTOM", Names.JSON_INCLUDE)
                .addMember("valueFilter", "$T.class", Names.MAYBE.nestedClass("Absent"))
                .build();
    }

    private static AnnotationSpec include(String when) {
        return AnnotationSpec.builder(Names.JSON_INCLUDE)
                .addMember("value", "$T.Include.$L", Names.JSON_INCLUDE, when)
                .build();
    }
}
