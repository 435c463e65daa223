package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the members of one object, reports keys that come twice, and applies merge keys. */
final class ObjectBuilder {
    private final Position position;
    private final List<Member> members = new ArrayList<>(4);
    /** What merge keys bring, by the number of members written before the merge key; absent in nearly all objects. */
    private @Nullable Map<Integer, List<Member>> merged;

    ObjectBuilder(Position position) {
        this.position = position;
    }

    void add(String key, Position keyPosition, SourceNode value) {
        members.add(new Member(key, keyPosition, value));
    }

    /** Brings in the members of another object, wherever this one does not have its own. */
    void merge(ObjectNode other) {
        if (merged == null) {
            merged = new LinkedHashMap<>();
        }
        merged.computeIfAbsent(members.size(), at -> new ArrayList<>())
                .addAll(other.members().values());
    }

    ObjectNode build(Diagnostics diagnostics) {
        Map<String, Member> byKey = new LinkedHashMap<>(capacity(members.size()));
        Set<String> own = merged == null ? Set.of() : ownKeys();
        for (int i = 0; i < members.size(); i++) {
            putMerged(i, own, byKey);
            Member member = members.get(i);
            Member first = byKey.putIfAbsent(member.key(), member);
            if (first != null) {
                diagnostics.report(duplicate(member, first));
            }
        }
        putMerged(members.size(), own, byKey);
        return new ObjectNode(position, byKey);
    }

    private void putMerged(int index, Set<String> own, Map<String, Member> byKey) {
        if (merged != null) {
            for (Member member : merged.getOrDefault(index, List.of())) {
                if (!own.contains(member.key())) {
                    byKey.putIfAbsent(member.key(), member);
                }
            }
        }
    }

    private Set<String> ownKeys() {
        Set<String> keys = new HashSet<>();
        for (Member member : members) {
            keys.add(member.key());
        }
        return keys;
    }

    private static Diagnostic duplicate(Member again, Member first) {
        String message = "the key " + Quoted.text(again.key()) + " stands twice in this object, first on line "
                + first.keyPosition().line();
        return Diagnostic.at(DiagnosticId.DUPLICATE_KEY, again.keyPosition(), message)
                .withRelated(first.keyPosition(), "the first one");
    }

    /** A table that is never grown and never much too large: most objects have one to five members. */
    private static int capacity(int size) {
        return (int) Math.ceil(size / 0.75);
    }
}
