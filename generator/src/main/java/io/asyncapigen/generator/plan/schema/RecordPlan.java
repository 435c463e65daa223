package io.asyncapigen.generator.plan.schema;

/**
 * An object as a record.
 *
 * @param shortConstructor whether it has one without the map of further members
 * @param builder whether it has a nested builder
 */
public record RecordPlan(TypeHead head, Members members, boolean shortConstructor, boolean builder)
        implements TypePlan {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.record(this);
    }
}
