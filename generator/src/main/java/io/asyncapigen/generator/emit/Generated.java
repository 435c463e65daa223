package io.asyncapigen.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/** What all generated files have in common. */
public final class Generated {
    /** {@code @Generated} without a date, so that the same document gives the same bytes. */
    public static final AnnotationSpec ANNOTATION = AnnotationSpec.builder(javax.annotation.processing.Generated.class)
            .addMember("value", "$S", "io.asyncapigen")
            .build();

    private Generated() {}

    /** A file of one class, indented as the rest. */
    public static JavaFile file(String packageName, TypeSpec type) {
        return JavaFile.builder(packageName, type)
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
