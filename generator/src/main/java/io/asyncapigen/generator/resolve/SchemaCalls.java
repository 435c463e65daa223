package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas lead to a schema, however many references that takes. A schema is a whole one here, with all that stands in it,
 * as that is what counts for dynamic references.
 */
final class SchemaCalls {
    private final SourceLoader loader;
    private final Map<Id, Set<Call>> callers = new HashMap<>();
    private final List<Back> backs = new ArrayList<>();

    SchemaCalls(SourceLoader loader) {
        this.loader = loader;
    }

    /**
     * Adds a reference.
     *
     * @param anchor by which it finds its target; null for a plain one
     */
    void add(Located from, Located to, @Nullable String anchor) {
        Located inside = inside(to);
        standsIn(from);
        standsIn(inside);
        call(whole(from), whole(inside), anchor);
    }

    /** Adds a dynamic reference, which leads to what has led to it before. */
    void addBack(Located from, List<Located> anchored, String anchor) {
        for (Located each : anchored) {
            standsIn(each);
            backs.add(new Back(whole(from), whole(each), anchor));
        }
    }

    /** To be called when all are added. */
    void close() {
        boolean isMore = true;
        while (isMore) {
            isMore = false;
            for (Back each : backs) {
                isMore |= leadingTo(each.from, null).contains(each.to) && call(each.from, each.to, each.anchor);
            }
        }
    }

    /**
     * The schemas that lead to the one that the place is in, and that one.
     *
     * @param without an anchor of which no reference counts: after the first schema that has it, such references all lead back to
     *     that one. Null when all count
     */
    Set<Id> leadingTo(Located place, String without) {
        return leadingTo(whole(place), without);
    }

    private Set<Id> leadingTo(Id schema, @Nullable String without) {
        Set<Id> found = new HashSet<>(Set.of(schema));
        Deque<Id> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (Call each : callers.getOrDefault(open.remove(), Set.of())) {
                boolean counts = without == null || !without.equals(each.anchor);
                if (counts && found.add(each.from)) {
                    open.add(each.from);
                }
            }
        }
        return found;
    }

    /** The schema that the place is in. */
    Id whole(Located place) {
        return SchemaIds.whole(loader.root(place.source()), place).id();
    }

    /** A schema that stands in another is reached through that one too. */
    private void standsIn(Located place) {
        Located root = loader.root(place.source());
        List<Located> wholes = SchemaIds.wholes(root, place);
        for (int i = 1; i < wholes.size(); i++) {
            if (!SchemaIds.isWrapped(root, wholes.get(i))) {
                call(wholes.get(i - 1).id(), wholes.get(i).id(), null);
            }
        }
    }

    private boolean call(Id from, Id to, @Nullable String anchor) {
        return callers.computeIfAbsent(to, each -> new HashSet<>()).add(new Call(from, anchor));
    }

    /** What a Multi Format Schema Object holds, which is reached by references to that object alone. */
    private static Located inside(Located place) {
        Located schema = place.node() instanceof ObjectNode object && object.text("schemaFormat") != null
                ? place.get("schema")
                : null;
        return schema == null ? place : schema;
    }

    private record Call(Id from, @Nullable String anchor) {}

    private record Back(Id from, Id to, String anchor) {}
}
