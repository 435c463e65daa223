package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a schema says of arrays: {@code items}, and tuples in the words of both drafts. */
final class ArrayFactsReader {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private ArrayFactsReader() {}

    static ArrayFacts read(SchemaPlace place) {
        Located items = place.at().get("items");
        List<SchemaPlace> prefix = ShapeReader.list(place, "prefixItems");
        SchemaPlace rest = null;
        List<SchemaPlace> each = List.of();
        if (!prefix.isEmpty()) {
            rest = items == null ? null : place.sibling(items);
        } else if (items != null && items.node() instanceof ArrayNode) {
            prefix = place.siblings(items.items());
            Located additional = place.at().get("additionalItems");
            rest = additional == null ? null : place.sibling(additional);
        } else if (items != null) {
            each = List.of(place.sibling(items));
        }
        Integer minItems = count(place.at(), "minItems");
        Integer maxItems = prefix.isEmpty() ? null : count(place.at(), "maxItems");
        boolean unique = ShapeReader.isTrue(place.at(), "uniqueItems");
        if (items == null && prefix.isEmpty() && minItems == null && !unique) {
            return ArrayFacts.NONE;
        }
        return new ArrayFacts(each, prefix, rest, minItems == null ? 0 : minItems, maxItems, unique);
    }

    private static @Nullable Integer count(Located place, String keyword) {
        if (place.node() instanceof ObjectNode object
                && object.get(keyword) instanceof NumberNode number
                && number.value().signum() >= 0) {
            return number.value().min(MOST).intValue();
        }
        return null;
    }
}
