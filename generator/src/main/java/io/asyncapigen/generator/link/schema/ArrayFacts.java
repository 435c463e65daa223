package io.asyncapigen.generator.link.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of arrays.
 *
 * @param items the schemas that every item must satisfy
 * @param prefix a schema for each of the first items, empty when it is no tuple
 * @param rest the schema of what follows the first items, null when nothing is said
 * @param maxItems null when there is no limit or it does not matter
 */
record ArrayFacts(
        List<SchemaPlace> items,
        List<SchemaPlace> prefix,
        @Nullable SchemaPlace rest,
        int minItems,
        @Nullable Integer maxItems,
        boolean unique) {
    static final ArrayFacts NONE = new ArrayFacts(List.of(), List.of(), null, 0, null, false);

    ArrayFacts and(ArrayFacts other) {
        boolean mine = !prefix.isEmpty() || other.prefix.isEmpty();
        return new ArrayFacts(
                Merges.places(items, other.items),
                mine ? prefix : other.prefix,
                mine ? rest : other.rest,
                Math.max(minItems, other.minItems),
                maxItems == null || other.maxItems != null && other.maxItems < maxItems ? other.maxItems : maxItems,
                unique || other.unique);
    }
}
