package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.plan.api.MessagePlan.MatchPlan;
import io.asyncapigen.generator.plan.api.MessagePlan.MatchPlan.Kind;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides by what messages that come together are told apart: headers and places in the payload that hold other constants in
 * each, else a member that only one has and requires. Messages that differ in content type or in the kind of JSON need no
 * rule. At run time a message that shows its signs goes before those that have none, so a sign is only given where no
 * sibling can show it by chance.
 */
final class MessageRules {
    /** In larger families only one header or member that all have is looked for: pairs grow with the square. */
    private static final int MAX_PAIRWISE = 300;

    private final Map<Id, MessageSigns> signs;
    /** By message, and by kind and place: a message has the same constants there in all its families. */
    private final Map<Id, Map<String, MatchPlan>> matches = new HashMap<>();

    MessageRules(Map<Id, MessageSigns> signs) {
        this.signs = signs;
    }

    /** A pair that nothing tells apart before it is decoded. */
    record Pair(Id first, Id second) {}

    /** The rules for a message, after all its families were added. */
    List<MatchPlan> matches(Id message) {
        return List.copyOf(matches.getOrDefault(message, Map.of()).values());
    }

    /**
     * Takes messages that come together.
     *
     * @return the pairs that cannot be told apart
     */
    List<Pair> add(List<Id> family) {
        if (family.size() > MAX_PAIRWISE) {
            return addMany(family);
        }
        List<Pair> open = pairs(family);
        for (Kind kind : List.of(Kind.HEADER, Kind.PAYLOAD)) {
            for (String where : places(family, kind)) {
                if (open.removeIf(each -> differ(each, kind, where))) {
                    family.forEach(each -> match(each, kind, where));
                }
            }
        }
        open.removeIf(each -> signsOf(each.first()).differsInKind(signsOf(each.second())));
        Map<String, Integer> owners = owners(family);
        open.removeIf(each -> hasOwn(each.first(), owners) || hasOwn(each.second(), owners));
        open.removeIf(each -> signsOf(each.first()).mayDiffer(signsOf(each.second())));
        return open;
    }

    private static List<Pair> pairs(List<Id> family) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            for (int j = i + 1; j < family.size(); j++) {
                pairs.add(new Pair(family.get(i), family.get(j)));
            }
        }
        return pairs;
    }

    /** Where some message has constants, and every other one has too or cannot have anything at all. */
    private Set<String> places(List<Id> family, Kind kind) {
        Set<String> places = new LinkedHashSet<>();
        family.forEach(each -> places.addAll(signsOf(each).constants(kind).keySet()));
        places.removeIf(where -> family.stream().map(this::signsOf).anyMatch(each -> each.isFree(kind, where)));
        return places;
    }

    private boolean differ(Pair pair, Kind kind, String where) {
        Map<String, SourceNode> first = signsOf(pair.first()).constants(kind).getOrDefault(where, Map.of());
        Map<String, SourceNode> second = signsOf(pair.second()).constants(kind).getOrDefault(where, Map.of());
        return !(first.isEmpty() && second.isEmpty()) && Collections.disjoint(first.keySet(), second.keySet());
    }

    /** How many messages can have a member. */
    private Map<String, Integer> owners(List<Id> family) {
        Map<String, Integer> owners = new HashMap<>();
        family.forEach(each -> signsOf(each).declared().forEach(name -> owners.merge(name, 1, Integer::sum)));
        return owners;
    }

    private boolean hasOwn(Id message, Map<String, Integer> owners) {
        for (String name : signsOf(message).required()) {
            if (owners.getOrDefault(name, 0) == 1) {
                add(message, new MatchPlan(Kind.REQUIRES, "/" + PayloadSigns.escaped(name), List.of()));
                return true;
            }
        }
        return false;
    }

    private void match(Id message, Kind kind, String where) {
        Map<String, SourceNode> values = signsOf(message).constants(kind).get(where);
        if (values != null) {
            add(message, new MatchPlan(kind, where, List.copyOf(values.values())));
        }
    }

    private void add(Id message, MatchPlan match) {
        matches.computeIfAbsent(message, id -> new LinkedHashMap<>()).putIfAbsent(match.kind() + match.where(), match);
    }

    private List<Pair> addMany(List<Id> family) {
        for (Kind kind : List.of(Kind.HEADER, Kind.PAYLOAD)) {
            for (String where : signsOf(family.get(0)).constants(kind).keySet()) {
                if (tellsAll(family, kind, where)) {
                    family.forEach(each -> match(each, kind, where));
                    return List.of();
                }
            }
        }
        return List.of(new Pair(family.get(0), family.get(1)));
    }

    private boolean tellsAll(List<Id> family, Kind kind, String where) {
        Set<String> seen = new HashSet<>();
        for (Id each : family) {
            Map<String, SourceNode> values = signsOf(each).constants(kind).getOrDefault(where, Map.of());
            if (values.isEmpty() || !values.keySet().stream().allMatch(seen::add)) {
                return false;
            }
        }
        return true;
    }

    private MessageSigns signsOf(Id message) {
        MessageSigns found = signs.get(message);
        if (found == null) {
            throw new IllegalStateException("no signs of " + message);
        }
        return found;
    }
}
