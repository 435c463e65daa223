package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one schema that says what a place, or several at once, ask for. What one of them alone says is that one; else it
 * is merged, once for each set of schemas, so that recursive schemas have an end here too.
 */
final class Targets {
    private final Routes routes;
    private final Shapes shapes;
    private final MergeBudget budget;
    private final ShapeMerger merger;
    private final SameType sameType = new SameType(this);
    private final Map<List<Definition>, Definition> merged = new HashMap<>();
    private final Map<Definition, Definition> reduced = new HashMap<>();

    Targets(Routes routes, Shapes shapes, Diagnostics diagnostics, MergeBudget budget) {
        this.routes = routes;
        this.shapes = shapes;
        this.budget = budget;
        this.merger = new ShapeMerger(diagnostics);
    }

    SameType sameType() {
        return sameType;
    }

    /** What is meant at a place. */
    Definition of(SchemaPlace place) {
        return reduce(routes.from(place).end());
    }

    /** What is meant by all of these places together. */
    Definition of(List<SchemaPlace> places) {
        Map<Definition, Located> parts = new LinkedHashMap<>();
        for (SchemaPlace place : places) {
            for (Definition part : of(place).parts()) {
                parts.putIfAbsent(part, place.at());
            }
        }
        if (parts.size() > 1) {
            Definition silent = parts.keySet().iterator().next();
            parts.keySet().removeIf(part -> shapes.of(part).saysNothing());
            parts.putIfAbsent(silent, places.get(0).at());
            if (parts.size() > 1 && shapes.of(silent).saysNothing()) {
                parts.remove(silent);
            }
        }
        return parts.size() == 1 ? parts.keySet().iterator().next() : of(parts);
    }

    private Definition of(Map<Definition, Located> parts) {
        List<Definition> key = List.copyOf(parts.keySet());
        Definition known = merged.get(key);
        if (known != null) {
            return known;
        }
        if (!budget.allowsOneMore()) {
            return key.get(0);
        }
        List<Located> texts = new ArrayList<>();
        Shape shape = Shape.ANY;
        for (Map.Entry<Definition, Located> part : parts.entrySet()) {
            shape = merger.merge(shape, shapes.of(part.getKey()).spokenAt(part.getValue()), false);
            texts.addAll(part.getKey().texts());
        }
        Definition whole = Definition.merged(key, texts, shapes.prune(shape));
        merged.put(key, whole);
        Definition one = sayingAll(key, whole);
        merged.put(key, one);
        return one;
    }

    /** The part that already says what all say together, or the whole. */
    private Definition sayingAll(List<Definition> parts, Definition whole) {
        for (Definition part : parts) {
            Set<Id> members = shapes.of(part).members();
            if (parts.stream().allMatch(other -> other == part || members.contains(other.id()))) {
                return part;
            }
        }
        for (Definition part : parts) {
            if (sameType.of(shapes.of(whole), shapes.of(part))) {
                return part;
            }
        }
        return whole;
    }

    /** A schema without a name whose {@code allOf} adds nothing to the type of a named one means that one. */
    private Definition reduce(Definition definition) {
        Definition known = reduced.get(definition);
        if (known != null) {
            return known;
        }
        reduced.put(definition, definition);
        Definition part = samePart(definition);
        Definition end = part == null ? definition : part;
        reduced.put(definition, end);
        return end;
    }

    private @Nullable Definition samePart(Definition definition) {
        if (definition.name() != null
                || definition.foreign() != null
                || definition.place().at().get("x-java-name") != null
                || definition.place().at().get("x-java-type") != null) {
            return null;
        }
        for (SchemaPlace place : shapes.parts(definition.place())) {
            Definition part = of(place);
            if (part.name() != null && sameType.of(shapes.of(definition), shapes.of(part))) {
                return part;
            }
        }
        return null;
    }
}
