package io.asyncapigen.generator.plan.schema;

import java.util.List;

/** An array with one meaning for each place, as a record. */
public record TuplePlan(TypeHead head, List<MemberPlan> items) implements TypePlan {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tuple(this);
    }
}
