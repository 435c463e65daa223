package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.json.Union;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which variants of a union a value may be: by the discriminator; else by its kind, by members with constant values and by required
 * members; then by their schemas. Thread-safe.
 */
final class UnionChoice {
    private final String discriminator;
    private final List<UnionVariant> variants;
    private final VariantSchemas schemas;

    UnionChoice(Union union) {
        this.discriminator = union.discriminator();
        this.variants = Stream.of(union.value()).map(UnionVariant::of).toList();
        this.schemas = new VariantSchemas(union.schemas());
    }

    List<UnionVariant> variants() {
        return variants;
    }

    /** In the order of the document; empty when it is none. */
    List<UnionVariant> candidates(JsonValue value) {
        Optional<String> name = discriminatorOf(value);
        if (name.isPresent()) {
            List<UnionVariant> named = variants.stream()
                    .filter(each -> each.names().contains(name.get()))
                    .toList();
            return named.isEmpty()
                    ? variants.stream().filter(each -> each.names().isEmpty()).toList()
                    : named;
        }
        List<UnionVariant> possible = variants.stream()
                .filter(each -> each.isOfKind(value) && !each.contradicts(value) && each.hasRequired(value))
                .toList();
        List<UnionVariant> shown =
                possible.stream().filter(each -> each.isShown(value)).toList();
        return shown.isEmpty() ? possible : shown;
    }

    /** Those of several candidates whose schemas the value keeps; all of them where it keeps none, as that is for others to refuse. */
    List<UnionVariant> valid(List<UnionVariant> candidates, JsonValue value) {
        return candidates.size() < 2 ? candidates : schemas.kept(candidates, value);
    }

    private Optional<String> discriminatorOf(JsonValue value) {
        return discriminator.isEmpty() || !(value instanceof JsonObject object)
                ? Optional.empty()
                : object.get(discriminator)
                        .map(each -> each instanceof JsonString string ? string.value() : each.toString());
    }
}
