package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A sealed interface.
 *
 * @param discriminator the member that tells the variants apart, or empty
 */
public record UnionPlan(TypeHead head, String discriminator, List<Variant> variants) implements TypePlan {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.union(this);
    }

    /**
     * One permitted type, and how its JSON is known.
     *
     * @param names the values of the discriminator
     * @param required members without which it is not this variant
     */
    public record Variant(
            ClassName type, List<String> names, JsonKind json, List<String> required, List<Constant> constants) {}

    /** A member that has one of a few values, each as JSON text. */
    public record Constant(String member, List<String> values) {}

    /** The kinds of JSON that the runtime's {@code Union} knows. */
    public enum JsonKind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        ANY
    }
}
