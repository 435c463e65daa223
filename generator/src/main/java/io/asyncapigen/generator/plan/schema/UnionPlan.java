package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sealed interface.
 *
 * @param discriminator the member that tells the variants apart, or empty
 * @param tag how mappers that know nothing of ours tell them apart, or null when they cannot
 * @param schemas the class that holds the schemas of variants, or null when none has any
 */
public record UnionPlan(
        TypeHead head,
        String discriminator,
        List<Variant> variants,
        @Nullable Tag tag,
        @Nullable ClassName schemas) implements TypePlan {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.union(this);
    }

    /**
     * One permitted type, and how its JSON is known.
     *
     * @param names the values of the discriminator
     * @param required members without which it is not this variant
     * @param schemas the names of those of which its values have to keep one; none where that tells nothing
     */
    public record Variant(
            ClassName type,
            List<String> names,
            JsonKind json,
            List<String> required,
            List<Constant> constants,
            List<String> schemas) {
        /** A variant that is known without its schema. */
        Variant(ClassName type, List<String> names, JsonKind json, List<String> required, List<Constant> constants) {
            this(type, names, json, required, constants, List.of());
        }

        Variant withSchemas(List<String> others) {
            return new Variant(type, names, json, required, constants, others);
        }

        /** The values of a member that are all plain texts; empty when it has none, or others. */
        private List<String> texts(String member) {
            List<String> values = constants.stream()
                    .filter(each -> each.member().equals(member))
                    .flatMap(each -> each.values().stream())
                    .toList();
            return values.stream().allMatch(each -> each.startsWith("\"") && !each.contains("\\"))
                    ? values.stream()
                            .map(each -> each.substring(1, each.length() - 1))
                            .toList()
                    : List.of();
        }
    }

    /**
     * A member that all variants require and that has other texts in each.
     *
     * @param names the texts of each variant, in their order
     */
    public record Tag(String member, List<List<String>> names) {
        /** The discriminator, otherwise the first member that is one. */
        static @Nullable Tag of(String discriminator, List<Variant> variants) {
            if (variants.isEmpty() || variants.stream().anyMatch(each -> each.json() != JsonKind.OBJECT)) {
                return null;
            }
            if (!discriminator.isEmpty()) {
                return of(discriminator, variants, Variant::names);
            }
            return variants.get(0).constants().stream()
                    .map(each -> of(each.member(), variants, variant -> variant.texts(each.member())))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable Tag of(
                String member, List<Variant> variants, Function<Variant, List<String>> namesOf) {
            List<List<String>> names = variants.stream().map(namesOf).toList();
            List<String> all = names.stream().flatMap(List::stream).toList();
            boolean tells = names.stream().noneMatch(List::isEmpty)
                    && Set.copyOf(all).size() == all.size()
                    && variants.stream().allMatch(each -> each.required().contains(member));
            return tells ? new Tag(member, names) : null;
        }
    }

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
