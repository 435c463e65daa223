package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * A record around a string that is one of more values than a Java enum can have constants.
 *
 * @param parts expressions, in groups that a method has room for
 */
public record ValueSetPlan(TypeHead head, List<List<CodeBlock>> parts) implements TypePlan {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.valueSet(this);
    }
}
