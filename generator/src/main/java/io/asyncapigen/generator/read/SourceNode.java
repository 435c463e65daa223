package io.asyncapigen.generator.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document together with the place where it stands.
 *
 * <p>Immutable. Anchors and merge keys are already resolved, so one node can be reached on several paths; the tree is
 * finite and without cycles.
 */
public sealed interface SourceNode {

    /** Where the value begins. */
    Position position();

    /** What the value is called in a message to the author: {@code an object}, {@code a string}, … */
    String typeName();

    /** A JSON object or YAML mapping; members in the order of the document. */
    final class ObjectNode implements SourceNode {
        private final Position position;
        private final Map<String, Member> members;

        /** Takes members whose keys are distinct. */
        public ObjectNode(Position position, List<Member> members) {
            this.position = position;
            Map<String, Member> byKey = new LinkedHashMap<>(members.size() * 2);
            for (Member member : members) {
                if (byKey.put(member.key(), member) != null) {
                    throw new IllegalArgumentException("duplicate key " + member.key());
                }
            }
            this.members = Collections.unmodifiableMap(byKey);
        }

        /** Takes over a map that nobody else holds; it spares a second copy of every object of a large document. */
        ObjectNode(Position position, Map<String, Member> members) {
            this.position = position;
            this.members = Collections.unmodifiableMap(members);
        }

        @Override
        public Position position() {
            return position;
        }

        @Override
        public String typeName() {
            return "an object";
        }

        /** The members in document order, by key. */
        public Map<String, Member> members() {
            return members;
        }

        public @Nullable Member member(String key) {
            return members.get(key);
        }

        public @Nullable SourceNode get(String key) {
            Member member = members.get(key);
            return member == null ? null : member.value();
        }

        /** The text of a member, or null when it is missing or no string. */
        public @Nullable String text(String key) {
            return get(key) instanceof StringNode string ? string.value() : null;
        }

        public boolean has(String key) {
            return members.containsKey(key);
        }
    }

    /**
     * One member of an object.
     *
     * @param origin where the value really stands, for a member of an object that was put together of several; otherwise null
     */
    record Member(
            String key,
            Position keyPosition,
            SourceNode value,
            @Nullable Located origin) {
        public Member(String key, Position keyPosition, SourceNode value) {
            this(key, keyPosition, value, null);
        }

        /** A member that was taken out of another object, which it is still found by. */
        public static Member of(String key, Located origin) {
            return new Member(key, origin.entryPosition(), origin.node(), origin);
        }
    }

    /** A JSON array or YAML sequence. */
    record ArrayNode(Position position, List<SourceNode> items) implements SourceNode {
        public ArrayNode {
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }

        @Override
        public String typeName() {
            return "an array";
        }
    }

    record StringNode(Position position, String value) implements SourceNode {
        @Override
        public String typeName() {
            return "a string";
        }
    }

    /** A number with all the digits that were written; huge exponents are never expanded. */
    record NumberNode(Position position, BigDecimal value, String text) implements SourceNode {
        @Override
        public String typeName() {
            return "a number";
        }

        /** Whether the value is a whole number, {@code 1.0} and {@code 1e3} included. */
        public boolean isInteger() {
            return value.signum() == 0
                    || value.scale() <= 0
                    || value.stripTrailingZeros().scale() <= 0;
        }
    }

    record BooleanNode(Position position, boolean value) implements SourceNode {
        @Override
        public String typeName() {
            return "a boolean";
        }
    }

    record NullNode(Position position) implements SourceNode {
        @Override
        public String typeName() {
            return "null";
        }
    }
}
