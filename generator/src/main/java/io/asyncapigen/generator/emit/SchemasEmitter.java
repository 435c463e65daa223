package io.asyncapigen.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.validation.ValidationPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints a class that holds schemas. */
public final class SchemasEmitter {
    private static final ClassName JSON_SCHEMAS = ClassName.get("io.asyncapigen.runtime", "JsonSchemas");

    /** The constant of {@link #emit}'s class. */
    private static final String ALL = "ALL";

    private SchemasEmitter() {}

    /** @param purpose the first sentence of its Javadoc */
    public static JavaFile emit(ValidationPlan plan, String purpose) {
        Modifier[] visible = plan.visible() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.type())
                .addModifiers(visible)
                .addModifiers(Modifier.FINAL)
                .addJavadoc(purpose)
                .addField(FieldSpec.builder(JSON_SCHEMAS, ALL)
                        .addModifiers(visible)
                        .addModifiers(Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($>$>\n$L)$<$<", JSON_SCHEMAS, parts(JsonLayout.members(plan.schemas())))
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        return SourceFiles.of(plan.type(), type);
    }

    /** One of them, as other classes mention it. */
    public static CodeBlock mention(ValidationPlan.Entry schema) {
        return CodeBlock.of("$T.$L.named($L)", schema.holder(), ALL, Literals.string(schema.name()));
    }

    /** As many text blocks as it takes, since no constant may be long. */
    private static CodeBlock parts(List<String> lines) {
        List<CodeBlock> parts = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : lines) {
            if (!block.isEmpty() && !Literals.fitsConstant(block.length() + line.length())) {
                parts.add(Literals.textBlock(block.toString()));
                block.setLength(0);
            }
            if (Literals.fitsConstant(line)) {
                block.append(line).append('\n');
            } else {
                parts.add(Literals.string(line));
            }
        }
        if (!block.isEmpty()) {
            parts.add(Literals.textBlock(block.toString()));
        }
        return CodeBlock.join(parts, ",\n");
    }
}
