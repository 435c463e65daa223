package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.model.schema.Limits;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the keywords of a schema, those of its {@code allOf} included, say about the type of its values.
 *
 * @param members the schemas that speak here, by the places of their definitions
 * @param never whether no value is allowed at all
 * @param conditionals schemas that hold under a condition: {@code then}, {@code else}, {@code dependentSchemas}, …
 * @param sensitive whether values must not be shown: {@code format: password} or {@code x-sensitive}
 */
record Shape(
        Set<Id> members,
        boolean never,
        TypeFacts types,
        Nullability nullability,
        @Nullable Values values,
        ScalarFacts scalar,
        ObjectFacts object,
        ArrayFacts array,
        List<Choice> choices,
        List<Conditional> conditionals,
        @Nullable Discriminator discriminator,
        Limits limits,
        boolean sensitive) {

    /** Says nothing: any value is allowed. */
    static final Shape ANY = new Shape(
            Set.of(),
            false,
            TypeFacts.NONE,
            Nullability.OPEN,
            null,
            ScalarFacts.NONE,
            ObjectFacts.NONE,
            ArrayFacts.NONE,
            List.of(),
            List.of(),
            null,
            Limits.NONE,
            false);

    static final Shape NEVER = new Shape(
            Set.of(),
            true,
            TypeFacts.NONE,
            Nullability.NO,
            null,
            ScalarFacts.NONE,
            ObjectFacts.NONE,
            ArrayFacts.NONE,
            List.of(),
            List.of(),
            null,
            Limits.NONE,
            false);

    /** Whether nothing here decides a type. */
    boolean saysNothing() {
        return !never
                && types.stated() == null
                && types.suggested().isEmpty()
                && values == null
                && scalar.equals(ScalarFacts.NONE)
                && object.isEmpty()
                && array.equals(ArrayFacts.NONE)
                && choices.isEmpty()
                && conditionals.isEmpty();
    }

    Shape withMembers(Set<Id> other) {
        return new Shape(
                other,
                never,
                types,
                nullability,
                values,
                scalar,
                object,
                array,
                choices,
                conditionals,
                discriminator,
                limits,
                sensitive);
    }

    Shape withTypes(TypeFacts other) {
        return new Shape(
                members,
                never,
                other,
                nullability,
                values,
                scalar,
                object,
                array,
                choices,
                conditionals,
                discriminator,
                limits,
                sensitive);
    }

    Shape withNullability(Nullability other) {
        return new Shape(
                members,
                never,
                types,
                other,
                values,
                scalar,
                object,
                array,
                choices,
                conditionals,
                discriminator,
                limits,
                sensitive);
    }

    /** The same, whose values must not be shown. */
    Shape withSensitive() {
        return new Shape(
                members,
                never,
                types,
                nullability,
                values,
                scalar,
                object,
                array,
                choices,
                conditionals,
                discriminator,
                limits,
                true);
    }

    Shape withObject(ObjectFacts other) {
        return new Shape(
                members,
                never,
                types,
                nullability,
                values,
                scalar,
                other,
                array,
                choices,
                conditionals,
                discriminator,
                limits,
                sensitive);
    }

    Shape withChoices(List<Choice> other, List<Conditional> moreConditionals) {
        return new Shape(
                members,
                never,
                types,
                nullability,
                values,
                scalar,
                object,
                array,
                other,
                Merges.distinct(conditionals, moreConditionals, Conditional::id),
                discriminator,
                limits,
                sensitive);
    }

    /** The same with another place as the speaker. */
    Shape spokenAt(Located place) {
        return withTypes(types.spokenAt(place));
    }
}
