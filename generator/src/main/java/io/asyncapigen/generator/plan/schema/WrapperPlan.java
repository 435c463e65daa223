package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.TypeName;

/**
 * A record around one value that has no type of its own in Java, so that it can be a variant of a union or contain itself.
 * On the wire there is only the value.
 *
 * @param type primitive where it can be
 * @param declared as the component of the record
 */
public record WrapperPlan(TypeHead head, TypeName type, DeclaredType declared, Copying copying, boolean sensitive)
        implements TypePlan {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.wrapper(this);
    }
}
