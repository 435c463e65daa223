package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.TypeName;

/**
 * A record around one value that has no type of its own in Java, so that it can be a variant of a union or contain itself.
 * On the wire there is only the value.
 *
 * @param type as declared, primitive where it can be
 */
public record WrapperPlan(TypeHead head, TypeName type, Copying copying, boolean sensitive) implements TypePlan {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.wrapper(this);
    }
}
