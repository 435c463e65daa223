package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Opens unions that are variants of each other in a circle: "this one or this one" adds nothing, and no type can be its own
 * supertype. Depth-first without recursion, because a document may chain thousands.
 */
final class UnionCircles {
    private final Diagnostics diagnostics;
    private final Map<Id, Schema> schemas;
    private final Set<Id> done = new HashSet<>();

    /** @param schemas is changed in place */
    UnionCircles(Diagnostics diagnostics, Map<Id, Schema> schemas) {
        this.diagnostics = diagnostics;
        this.schemas = schemas;
    }

    void open() {
        for (Id id : List.copyOf(schemas.keySet())) {
            if (schemas.get(id) instanceof UnionSchema union && !done.contains(id)) {
                walk(union);
            }
        }
    }

    private void walk(UnionSchema start) {
        Deque<Visit> path = new ArrayDeque<>();
        Set<Id> onPath = new HashSet<>();
        enter(start, path, onPath);
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (!visit.open().hasNext()) {
                path.remove();
                onPath.remove(visit.union().id());
                done.add(visit.union().id());
                leave(visit);
                continue;
            }
            Variant variant = visit.open().next();
            Id target = variant.use().target();
            if (onPath.contains(target)) {
                visit.dropped().add(variant);
            } else if (!done.contains(target) && schemas.get(target) instanceof UnionSchema next) {
                enter(next, path, onPath);
            }
        }
    }

    private static void enter(UnionSchema union, Deque<Visit> path, Set<Id> onPath) {
        path.push(new Visit(union, union.variants().iterator(), new ArrayList<>()));
        onPath.add(union.id());
    }

    private void leave(Visit visit) {
        if (visit.dropped().isEmpty()) {
            return;
        }
        UnionSchema union = visit.union();
        diagnostics.report(Diagnostic.atKey(
                        DiagnosticId.UNSUPPORTED_KEYWORD,
                        union.info().place(),
                        "a variant of this schema leads back to the schema itself and adds nothing")
                .withHelp("leave the variant out"));
        List<Variant> left = new ArrayList<>(union.variants());
        left.removeAll(visit.dropped());
        schemas.put(
                union.id(),
                left.isEmpty()
                        ? new AnySchema(union.info())
                        : new UnionSchema(union.info(), List.copyOf(left), union.discriminator()));
    }

    private record Visit(UnionSchema union, Iterator<Variant> open, List<Variant> dropped) {}
}
