package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code enum} or {@code const}.
 *
 * @param holder the schema that lists them, which may also name and describe them
 * @param items as written, null included
 * @param constant whether {@code const} says so
 */
record Values(Located holder, List<Located> items, boolean constant) {
    /** Past this many digits numbers are only equal when they are written alike: normalising them takes too long. */
    private static final int MANY_DIGITS = 1000;

    Values {
        items = List.copyOf(items);
    }

    /** The values that are also in another list; a constant when one of the two is. */
    Values and(Values other) {
        Set<Object> theirs = new HashSet<>();
        other.items.forEach(item -> theirs.add(key(item.node())));
        List<Located> common = new ArrayList<>();
        for (Located item : items) {
            if (theirs.contains(key(item.node()))) {
                common.add(item);
            }
        }
        return new Values(holder, common, constant || other.constant);
    }

    boolean same(@Nullable Values other) {
        if (other == null || items.size() != other.items.size() || constant != other.constant) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!same(items.get(i).node(), other.items.get(i).node())) {
                return false;
            }
        }
        return true;
    }

    /** Scalars by value; the rest is compared when it comes to it. */
    private static Object key(SourceNode node) {
        if (node instanceof StringNode string) {
            return string.value();
        }
        if (node instanceof NumberNode number) {
            BigDecimal value = number.value();
            if (value.precision() > MANY_DIGITS) {
                return number.text();
            }
            return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
        if (node instanceof BooleanNode flag) {
            return flag.value();
        }
        return new Key(node);
    }

    /** Whether two values are equal as JSON: numbers by value, members in any order. */
    static boolean same(SourceNode a, SourceNode b) {
        if (a instanceof ObjectNode first) {
            return b instanceof ObjectNode second && sameMembers(first, second);
        }
        if (a instanceof ArrayNode first) {
            return b instanceof ArrayNode second && sameItems(first, second);
        }
        if (a instanceof NumberNode first) {
            return b instanceof NumberNode second && first.value().compareTo(second.value()) == 0;
        }
        if (a instanceof StringNode first) {
            return b instanceof StringNode second && first.value().equals(second.value());
        }
        if (a instanceof BooleanNode first) {
            return b instanceof BooleanNode second && first.value() == second.value();
        }
        return b instanceof SourceNode.NullNode;
    }

    private static boolean sameMembers(ObjectNode a, ObjectNode b) {
        if (!a.members().keySet().equals(b.members().keySet())) {
            return false;
        }
        for (Map.Entry<String, SourceNode.Member> entry : a.members().entrySet()) {
            if (!same(entry.getValue().value(), Objects.requireNonNull(b.get(entry.getKey())))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameItems(ArrayNode a, ArrayNode b) {
        if (a.items().size() != b.items().size()) {
            return false;
        }
        Iterator<SourceNode> others = b.items().iterator();
        for (SourceNode item : a.items()) {
            if (!same(item, others.next())) {
                return false;
            }
        }
        return true;
    }

    /** Null, arrays and objects in a hash set. */
    private record Key(SourceNode node) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && same(node, key.node);
        }

        @Override
        public int hashCode() {
            return node.typeName().hashCode();
        }
    }
}
