package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A member that always has the same value: written, checked when read, and no argument of the constructor.
 *
 * @param value an expression
 * @param json the value on the wire, as JSON text
 * @param text CommonMark of the document, or null
 */
public record ConstantPlan(
        String wireName,
        String javaName,
        TypeName type,
        CodeBlock value,
        String json,
        @Nullable String text,
        boolean deprecated) {}
