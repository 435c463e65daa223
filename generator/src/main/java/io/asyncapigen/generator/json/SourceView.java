package io.asyncapigen.generator.json;

import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Shows a node of a document to the JSON Schema validator as the JSON tree that it knows. Objects and arrays are views that
 * make their children when they are asked for, so a document of any size is never copied.
 */
public final class SourceView {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private SourceView() {}

    /** The JSON tree that a node looks like. Its objects and arrays cannot be changed. */
    public static JsonNode of(SourceNode node) {
        if (node instanceof StringNode string) {
            return new Text(string.value());
        } else if (node instanceof ObjectNode object) {
            return new tools.jackson.databind.node.ObjectNode(NODES, new Members(object.members()));
        } else if (node instanceof ArrayNode array) {
            return new tools.jackson.databind.node.ArrayNode(NODES, new Items(array.items()));
        } else if (node instanceof BooleanNode bool) {
            return NODES.booleanNode(bool.value());
        } else if (node instanceof NumberNode number) {
            return number(number);
        } else if (node instanceof NullNode) {
            return NODES.nullNode();
        }
        throw new IllegalStateException("unexpected node " + node.typeName());
    }

    /** As a whole number where it is one, which is how the validator tells; the reader has bounded how large it can be. */
    private static JsonNode number(NumberNode number) {
        BigDecimal value = number.value();
        if (!number.isInteger()) {
            return NODES.numberNode(value);
        }
        boolean fits = value.compareTo(LONG_MIN) >= 0 && value.compareTo(LONG_MAX) <= 0;
        return fits ? NODES.numberNode(value.longValue()) : NODES.numberNode(value.toBigInteger());
    }

    /**
     * A string that prints itself without a mapper. The validator prints the values of `enum` when it begins, and to start a
     * mapper takes longer than to validate a document.
     */
    private static final class Text extends tools.jackson.databind.node.StringNode {
        private static final long serialVersionUID = 1L;

        Text(String value) {
            super(value);
        }

        @Override
        public String toString() {
            return '"' + stringValue() + '"';
        }
    }

    /** The members of an object. */
    private static final class Members extends AbstractMap<String, JsonNode> {
        private final Map<String, Member> members;

        Members(Map<String, Member> members) {
            this.members = members;
        }

        @Override
        public @Nullable JsonNode get(Object key) {
            Member member = members.get(key);
            return member == null ? null : of(member.value());
        }

        @Override
        public boolean containsKey(Object key) {
            return members.containsKey(key);
        }

        @Override
        public Set<String> keySet() {
            return members.keySet();
        }

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public Set<Entry<String, JsonNode>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, JsonNode>> iterator() {
                    Iterator<Member> each = members.values().iterator();
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return each.hasNext();
                        }

                        @Override
                        public Entry<String, JsonNode> next() {
                            Member member = each.next();
                            return Map.entry(member.key(), of(member.value()));
                        }
                    };
                }

                @Override
                public int size() {
                    return members.size();
                }
            };
        }
    }

    /** The items of an array. */
    private static final class Items extends AbstractList<JsonNode> {
        private final List<SourceNode> items;

        Items(List<SourceNode> items) {
            this.items = items;
        }

        @Override
        public JsonNode get(int index) {
            return of(items.get(index));
        }

        @Override
        public int size() {
            return items.size();
        }
    }
}
