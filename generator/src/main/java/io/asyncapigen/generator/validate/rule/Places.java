package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a document by kind, with the nodes that stand there.
 *
 * <p>A {@link ResolvedDocument} knows places by their identity; the nodes are found again from the root and from what the
 * references lead to, since nothing else can have been visited.
 */
final class Places {
    private final ResolvedDocument document;
    private final Map<Id, Located> known = new HashMap<>();
    private final Map<ObjectKind, List<Located>> byKind = new EnumMap<>(ObjectKind.class);

    private Places(ResolvedDocument document) {
        this.document = document;
    }

    static Places of(ResolvedDocument document) {
        Places places = new Places(document);
        places.known.put(document.root().id(), document.root());
        for (Reference reference : document.references().values()) {
            places.known.put(reference.place().id(), reference.place());
            Located target = reference.target();
            if (target != null) {
                places.known.put(target.id(), target);
            }
        }
        document.kinds().forEach((id, kind) -> {
            Located place = places.find(id);
            if (place != null) {
                places.byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(place);
            }
        });
        return places;
    }

    List<Located> all(ObjectKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    @Nullable
    ObjectKind kind(Located place) {
        return document.kinds().get(place.id());
    }

    /** Whether a schema stands here itself, not a reference to one. */
    boolean isSchema(Located place) {
        return kind(place) == ObjectKind.SCHEMA;
    }

    /** The place that encloses this one, or null at the root of a source and where its surroundings are not known. */
    @Nullable
    Located parent(Located place) {
        JsonPointer pointer = place.pointer().parent();
        return pointer == null ? null : find(new Id(place.source(), pointer));
    }

    List<Located> chain(Located place) {
        List<Located> chain = new ArrayList<>();
        Located at = place;
        while (at != null && chain.size() <= document.references().size()) {
            chain.add(at);
            Reference reference = document.reference(at);
            at = reference == null ? null : reference.target();
        }
        return chain;
    }

    private @Nullable Located find(Id id) {
        Located at = known.get(id);
        if (at != null) {
            return at;
        }
        JsonPointer up = id.pointer().parent();
        Located parent = up == null ? null : find(new Id(id.source(), up));
        if (parent == null) {
            return null;
        }
        String token = id.pointer().last();
        at = parent.node() instanceof ArrayNode array ? item(parent, array, token) : parent.get(token);
        if (at != null) {
            known.put(id, at);
        }
        return at;
    }

    private static @Nullable Located item(Located array, ArrayNode node, String index) {
        int i = index.matches("[0-9]{1,9}") ? Integer.parseInt(index) : -1;
        return i >= 0 && i < node.items().size()
                ? new Located(
                        array.source(), array.pointer().child(i), node.items().get(i), null)
                : null;
    }
}
