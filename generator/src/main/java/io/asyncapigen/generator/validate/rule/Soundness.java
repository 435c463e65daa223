package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which places of a document have no error in them, nor in anything that references in them lead to. */
final class Soundness {
    private final Map<Id, List<Id>> referrers = new HashMap<>();
    private final Set<Id> unsound = new HashSet<>();

    /** @param wrong where errors are */
    Soundness(ResolvedDocument document, Collection<Id> wrong) {
        Deque<Id> open = new ArrayDeque<>(wrong);
        for (Reference reference : document.references().values()) {
            Located target = reference.target();
            Id place = reference.place().id();
            if (target == null) {
                open.add(place);
            } else {
                referrers.computeIfAbsent(target.id(), id -> new ArrayList<>()).add(place);
            }
        }
        for (Id next = open.poll(); next != null; next = open.poll()) {
            spread(next, open);
        }
    }

    /** A place with something wrong in it is wrong, and so is what refers to it. */
    private void spread(Id place, Deque<Id> open) {
        JsonPointer at = place.pointer();
        while (at != null) {
            Id id = new Id(place.source(), at);
            if (!unsound.add(id)) {
                return;
            }
            open.addAll(referrers.getOrDefault(id, List.of()));
            at = at.parent();
        }
    }

    boolean isSound(Located place) {
        return !unsound.contains(place.id());
    }
}
