package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Generated;

/** Files and types as all of these emitters print them. */
final class SourceFiles {
    private SourceFiles() {}

    static JavaFile of(ClassName type, TypeSpec.Builder declaration) {
        return Generated.file(
                type.packageName(),
                declaration.addAnnotation(Generated.ANNOTATION).build());
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(Names.NULLABLE).build());
    }
}
