package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the document so far. */
final class Findings {
    private final Map<Id, Reference> references = new LinkedHashMap<>();
    private final Map<Id, ObjectKind> kinds = new LinkedHashMap<>();
    private final Map<Id, String> sections = new LinkedHashMap<>();
    private final Map<Id, Located> steered = new LinkedHashMap<>();
    private final Deque<PendingReference> pending = new ArrayDeque<>();

    void kind(Located place, ObjectKind kind) {
        kinds.put(place.id(), kind);
    }

    @Nullable
    ObjectKind kind(Located place) {
        return kinds.get(place.id());
    }

    /** Lets the place be gone through once more, as something else. */
    void forget(Located place) {
        kinds.remove(place.id());
    }

    /** Notes that extensions steer the code of what stands here. */
    void steered(Located place) {
        steered.put(place.id(), place);
    }

    /** Notes a map of objects, which is no object itself. */
    void section(Located place, String name) {
        sections.put(place.id(), name);
    }

    @Nullable
    String section(Located place) {
        return sections.get(place.id());
    }

    void found(PendingReference reference) {
        references.put(
                reference.place().id(),
                new Reference(
                        reference.place(),
                        reference.text().key(),
                        reference.value(),
                        reference.rule().expected(),
                        null));
        pending.add(reference);
    }

    @Nullable
    Reference reference(Located place) {
        return references.get(place.id());
    }

    /** The next reference that nobody has followed, or null. */
    @Nullable
    PendingReference next() {
        return pending.poll();
    }

    /** Sets where a known reference leads, or that it leads nowhere. */
    void target(Reference reference, @Nullable Located target) {
        references.put(reference.place().id(), reference.to(target));
    }

    /** Makes a reference what it is without its keyword: a schema. */
    void withdraw(Located place) {
        references.remove(place.id());
        kind(place, ObjectKind.SCHEMA);
    }

    Map<Id, Reference> references() {
        return references;
    }

    ResolvedDocument document(Located root) {
        return new ResolvedDocument(root, references, kinds, steered.values());
    }
}
