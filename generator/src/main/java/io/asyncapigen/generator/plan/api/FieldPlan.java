package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.BoundValue;
import io.asyncapigen.generator.plan.SchemaTypes;
import org.jspecify.annotations.Nullable;

/**
 * A field of a binding that has a value beside the payload.
 *
 * @param constant of the class that has it
 * @param protocol the key of the binding in the document
 * @param field its name in the binding
 */
public record FieldPlan(
        String constant,
        String protocol,
        String field,
        TypeName type,
        @Nullable String description) {
    static FieldPlan of(BoundValue value, String constant, SchemaTypes types) {
        return new FieldPlan(
                constant,
                value.protocol(),
                value.field(),
                types.typeOf(value.use()).box(),
                value.use().description());
    }
}
