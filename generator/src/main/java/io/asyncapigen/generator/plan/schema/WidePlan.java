package io.asyncapigen.generator.plan.schema;

/** An object with more members than a constructor can have parameters: a class that only its builder makes. */
public record WidePlan(TypeHead head, Members members) implements TypePlan {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.wide(this);
    }
}
