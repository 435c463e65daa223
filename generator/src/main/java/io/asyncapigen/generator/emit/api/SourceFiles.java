package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/** What all generated files have in common. */
final class SourceFiles {
    private static final AnnotationSpec GENERATED = AnnotationSpec.builder(Names.GENERATED)
            .addMember("value", "$S", "io.asyncapigen")
            .build();

    private SourceFiles() {}

    static JavaFile of(ClassName type, TypeSpec.Builder declaration) {
        return JavaFile.builder(
                        type.packageName(), declaration.addAnnotation(GENERATED).build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(Names.NULLABLE).build());
    }
}
