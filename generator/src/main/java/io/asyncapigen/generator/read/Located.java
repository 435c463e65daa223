package io.asyncapigen.generator.read;

import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node and the path on which it was reached: what is needed to talk about it to the author.
 *
 * @param source the text that the node stands in
 * @param pointer the path from the root of that text
 * @param keyPosition where the key of this value stands, or null for array items and roots
 */
public record Located(
        Source source,
        JsonPointer pointer,
        SourceNode node,
        @Nullable Position keyPosition) {

    public static Located root(Source source, SourceNode node) {
        return new Located(source, JsonPointer.ROOT, node, null);
    }

    /** The identity of this place, the same however it was reached. */
    public Id id() {
        return new Id(source, pointer);
    }

    /** The member of that name, or null when this is no object or has none. */
    public @Nullable Located get(String key) {
        if (node instanceof ObjectNode object) {
            Member member = object.member(key);
            if (member != null) {
                return child(member);
            }
        }
        return null;
    }

    /** The members of an object in document order; empty for everything else. */
    public List<Located> members() {
        if (!(node instanceof ObjectNode object)) {
            return List.of();
        }
        List<Located> members = new ArrayList<>(object.members().size());
        for (Member member : object.members().values()) {
            members.add(child(member));
        }
        return members;
    }

    /** The items of an array; empty for everything else. */
    public List<Located> items() {
        if (!(node instanceof ArrayNode array)) {
            return List.of();
        }
        List<Located> items = new ArrayList<>(array.items().size());
        for (int i = 0; i < array.items().size(); i++) {
            items.add(new Located(source, pointer.child(i), array.items().get(i), null));
        }
        return items;
    }

    /** The item at that index, or null when this is no array or has none. */
    public @Nullable Located item(int index) {
        return node instanceof ArrayNode array
                        && index >= 0
                        && index < array.items().size()
                ? new Located(source, pointer.child(index), array.items().get(index), null)
                : null;
    }

    /** The name under which this value stands in its object; the index in an array. */
    public String key() {
        return pointer.last();
    }

    /** The key where there is one, else the value: where to point when the whole entry is meant. */
    public Position entryPosition() {
        return keyPosition != null ? keyPosition : node.position();
    }

    private Located child(Member member) {
        if (member.origin() != null) {
            return member.origin();
        }
        return new Located(source, pointer.child(member.key()), member.value(), member.keyPosition());
    }

    /**
     * A place in a source. The order is for hash tables, which stay fast on it when a hostile document has names of equal
     * hash; it is not that of the document.
     */
    public record Id(Source source, JsonPointer pointer) implements Comparable<Id> {
        /** By hand, as is the hash: what the compiler makes for a record is slow in a machine that starts, and this is asked for most. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Id id && source == id.source && pointer.equals(id.pointer);
        }

        @Override
        public int hashCode() {
            return 31 * source.hashCode() + pointer.hashCode();
        }

        @Override
        public int compareTo(Id other) {
            int order = source == other.source ? 0 : source.displayName().compareTo(other.source.displayName());
            return order != 0 ? order : pointer.compareTo(other.pointer);
        }

        @Override
        public String toString() {
            return source.displayName() + pointer.toFragment();
        }
    }
}
