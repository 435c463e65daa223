package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.plan.api.MessagePlan.MatchPlan;
import io.asyncapigen.generator.plan.api.MessagePlan.MatchPlan.Kind;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides by what messages that come together are told apart: a header or a place in the payload that has another constant
 * in each, else a member that only one requires. Messages that differ in content type or in the kind of JSON need no rule.
 */
final class MessageRules {
    /** In larger families only one header or member that all have is looked for: pairs grow with the square. */
    private static final int MAX_PAIRWISE = 300;

    private final Map<Id, MessageSigns> signs;
    private final Map<Id, Set<MatchPlan>> matches = new HashMap<>();
    private final Set<Set<Id>> told = new HashSet<>();

    MessageRules(Map<Id, MessageSigns> signs) {
        this.signs = signs;
    }

    /** A pair that nothing tells apart before it is decoded. */
    record Pair(Id first, Id second) {}

    /** The rules for a message, after all its families were added. */
    List<MatchPlan> matches(Id message) {
        return List.copyOf(matches.getOrDefault(message, Set.of()));
    }

    /**
     * Takes messages that come together.
     *
     * @return the pairs that cannot be told apart and were not returned before
     */
    List<Pair> add(List<Id> family) {
        if (family.size() > MAX_PAIRWISE) {
            return addMany(family);
        }
        List<Pair> ambiguous = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            for (int j = i + 1; j < family.size(); j++) {
                if (!tellApart(family.get(i), family.get(j)) && told.add(Set.of(family.get(i), family.get(j)))) {
                    ambiguous.add(new Pair(family.get(i), family.get(j)));
                }
            }
        }
        return ambiguous;
    }

    private boolean tellApart(Id a, Id b) {
        MessageSigns first = signsOf(a);
        MessageSigns second = signsOf(b);
        return byConstant(Kind.HEADER, a, first.headers(), b, second.headers())
                || byConstant(Kind.PAYLOAD, a, first.payload(), b, second.payload())
                || first.differsInKind(second)
                || byMember(a, first, second)
                || byMember(b, second, first)
                || firstDifference(first.optional(), second.optional()) != null;
    }

    private boolean byConstant(
            Kind kind,
            Id a,
            Map<String, Map<String, SourceNode>> first,
            Id b,
            Map<String, Map<String, SourceNode>> second) {
        String where = firstDifference(first, second);
        if (where == null) {
            return false;
        }
        match(a, kind, where, first.getOrDefault(where, Map.of()));
        match(b, kind, where, second.getOrDefault(where, Map.of()));
        return true;
    }

    private static @Nullable String firstDifference(
            Map<String, Map<String, SourceNode>> first, Map<String, Map<String, SourceNode>> second) {
        for (var each : first.entrySet()) {
            Map<String, SourceNode> other = second.get(each.getKey());
            if (other != null && Collections.disjoint(each.getValue().keySet(), other.keySet())) {
                return each.getKey();
            }
        }
        return null;
    }

    private boolean byMember(Id a, MessageSigns first, MessageSigns second) {
        for (String member : first.required()) {
            if (!second.declared().contains(member)) {
                match(a, Kind.REQUIRES, "/" + PayloadSigns.escaped(member), Map.of());
                return true;
            }
        }
        return false;
    }

    private void match(Id message, Kind kind, String where, Map<String, SourceNode> values) {
        matches.computeIfAbsent(message, id -> new LinkedHashSet<>())
                .add(new MatchPlan(kind, where, List.copyOf(values.values())));
    }

    private List<Pair> addMany(List<Id> family) {
        for (Kind kind : List.of(Kind.HEADER, Kind.PAYLOAD)) {
            for (String where : constants(family.get(0), kind).keySet()) {
                if (tellsAll(family, kind, where)) {
                    family.forEach(each ->
                            match(each, kind, where, constants(each, kind).getOrDefault(where, Map.of())));
                    return List.of();
                }
            }
        }
        return told.add(Set.copyOf(family)) ? List.of(new Pair(family.get(0), family.get(1))) : List.of();
    }

    private boolean tellsAll(List<Id> family, Kind kind, String where) {
        Set<String> seen = new HashSet<>();
        for (Id each : family) {
            Map<String, SourceNode> values = constants(each, kind).getOrDefault(where, Map.of());
            if (values.isEmpty() || !values.keySet().stream().allMatch(seen::add)) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Map<String, SourceNode>> constants(Id message, Kind kind) {
        return kind == Kind.HEADER ? signsOf(message).headers() : signsOf(message).payload();
    }

    private MessageSigns signsOf(Id message) {
        MessageSigns found = signs.get(message);
        if (found == null) {
            throw new IllegalStateException("no signs of " + message);
        }
        return found;
    }
}
