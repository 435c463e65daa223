package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.BoundValue;
import io.asyncapigen.generator.plan.SchemaTypes;
import io.asyncapigen.generator.plan.validation.ValidationPlan;
import io.asyncapigen.generator.plan.validation.ValidationPlanner;
import org.jspecify.annotations.Nullable;

/**
 * A field of a binding that has a value beside the payload.
 *
 * @param constant of the class that has it
 * @param protocol the key of the binding in the document
 * @param field its name in the binding
 * @param schema what its values are compared with, if anything
 */
public record FieldPlan(
        String constant,
        String protocol,
        String field,
        TypeName type,
        @Nullable String description,
        ValidationPlan.@Nullable Entry schema) {

    /** Makes them. */
    record Planner(SchemaTypes types, ValidationPlanner validation) {
        /**
         * @param owner the key of the object that has the binding
         * @param user the class that has the constant
         */
        FieldPlan plan(BoundValue value, String constant, String owner, ClassName user) {
            return new FieldPlan(
                    constant,
                    value.protocol(),
                    value.field(),
                    types.typeOf(value.use()).box(),
                    value.use().description(),
                    validation.field(value, owner, user));
        }
    }
}
