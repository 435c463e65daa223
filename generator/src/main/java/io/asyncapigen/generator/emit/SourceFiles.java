package io.asyncapigen.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import javax.annotation.processing.Generated;

/** Files as all emitters print them. */
public final class SourceFiles {
    /** Without a date, so that the same document gives the same bytes. */
    private static final AnnotationSpec GENERATED = AnnotationSpec.builder(Generated.class)
            .addMember("value", "$S", "io.asyncapigen")
            .build();

    private SourceFiles() {}

    /** The file of one class, which is marked as generated. */
    public static JavaFile of(ClassName type, TypeSpec.Builder declaration) {
        return JavaFile.builder(
                        type.packageName(), declaration.addAnnotation(GENERATED).build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    /** The text of a {@code package-info.java} that makes types non-null unless they say otherwise. */
    public static String packageInfo(String packageName, Javadoc javadoc) {
        StringBuilder text = new StringBuilder("/**\n");
        javadoc.build()
                .toString()
                .lines()
                .forEach(line -> text.append((" * " + line).stripTrailing()).append('\n'));
        return text.append(" */\n@NullMarked\npackage ")
                .append(packageName)
                .append(";\n\nimport org.jspecify.annotations.NullMarked;\n")
                .toString();
    }
}
