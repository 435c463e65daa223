package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A type where a component or a field is declared, with what Bean Validation is told of its values.
 *
 * @param type with the annotations of its type arguments, and {@code @Nullable} where null is legal
 * @param constraints the annotations of the declaration itself; none unless the user asked for them
 */
public record DeclaredType(TypeName type, List<AnnotationSpec> constraints) {}
