package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Java enum.
 *
 * @param valueType of the values on the wire
 * @param open whether it holds other values too
 */
public record EnumPlan(TypeHead head, TypeName valueType, List<Constant> constants, boolean open) implements TypePlan {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.enumeration(this);
    }

    /**
     * One constant.
     *
     * @param value an expression
     * @param text CommonMark of the document, or null
     */
    public record Constant(
            String name, CodeBlock value, @Nullable String text) {}
}
