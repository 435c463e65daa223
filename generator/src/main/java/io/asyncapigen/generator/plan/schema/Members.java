package io.asyncapigen.generator.plan.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object.
 *
 * @param values those that have a value of their own, in document order
 * @param constants those that always have the same value
 * @param additional the member for all others, or null when there may be none
 * @param wireNames all names of the document, in its order
 */
public record Members(
        List<MemberPlan> values,
        List<ConstantPlan> constants,
        @Nullable AdditionalPlan additional,
        List<String> wireNames) {

    public boolean hasOptional() {
        return values.stream().anyMatch(each -> !each.presence().isRequired());
    }

    /** Whether there are members of which null and absent have to be told apart when they are read. */
    public boolean keepsNulls() {
        return values.stream().anyMatch(MemberPlan::keepsNull);
    }

    /** Whether JSON is read by the builder, which sees of each member whether it is there. */
    public boolean readsByBuilder() {
        return values.stream().anyMatch(MemberPlan::isMaybe);
    }

    /** Whether JSON needs a creator of its own, since the constructor takes other things than JSON has. */
    public boolean hasReader() {
        return keepsNulls() || !constants.isEmpty();
    }

    public boolean hasSensitive() {
        return values.stream().anyMatch(MemberPlan::sensitive) || additional != null && additional.sensitive();
    }
}
