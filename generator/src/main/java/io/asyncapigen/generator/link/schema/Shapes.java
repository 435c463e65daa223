package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;

/** The shape of each definition with its {@code allOf} merged in, computed once. */
final class Shapes {
    private final ResolvedDocument document;
    private final ShapeReader reader;
    private final Routes routes;
    private final AllOfCycles cycles;
    private final ShapeMerger merger;
    private final List<Frame> stack = new ArrayList<>();

    Shapes(ResolvedDocument document, ShapeReader reader, Diagnostics diagnostics, Routes routes, AllOfCycles cycles) {
        this.document = document;
        this.reader = reader;
        this.routes = routes;
        this.cycles = cycles;
        this.merger = new ShapeMerger(diagnostics);
    }

    Shape of(Definition definition) {
        Shape known = definition.shape();
        if (known != null) {
            return known;
        }
        if (isOpen(definition)) {
            return Shape.ANY;
        }
        Shape shape = compute(definition);
        definition.shape(shape);
        return shape;
    }

    private Shape compute(Definition definition) {
        SchemaPlace place = definition.place();
        Shape own = reader.read(place);
        List<SchemaPlace> parts = parts(place);
        Shape whole = parts.isEmpty() ? own : merger.merge(own, merged(definition, parts), true);
        Shape pruned = prune(whole);
        return ShapeReader.grantsNull(place) ? pruned.withNullability(Nullability.YES) : pruned;
    }

    private Shape merged(Definition definition, List<SchemaPlace> parts) {
        Shape merged = Shape.ANY;
        for (SchemaPlace part : parts) {
            stack.add(new Frame(definition, part));
            Route route = routes.from(part);
            Shape shape = of(route.end());
            stack.remove(stack.size() - 1);
            if (route.nullable()) {
                shape = shape.withNullability(Nullability.YES);
            }
            if (route.sensitive()) {
                shape = shape.withSensitive();
            }
            merged = merger.merge(merged, shape.spokenAt(part.at()), false);
        }
        return merged;
    }

    /** What must hold beside the own keywords: {@code allOf}, and a {@code $ref} whose siblings count. */
    List<SchemaPlace> parts(SchemaPlace place) {
        List<SchemaPlace> parts = new ArrayList<>();
        Reference reference = document.reference(place.at());
        if (reference != null && reference.target() != null) {
            parts.add(place.sibling(reference.target()));
        }
        parts.addAll(ShapeReader.list(place, "allOf"));
        return parts;
    }

    /**
     * Without the choices of which this is already one variant: a parent may list its children under {@code oneOf} while each
     * child says {@code allOf} of the parent.
     */
    Shape prune(Shape shape) {
        if (shape.choices().isEmpty()) {
            return shape;
        }
        List<Choice> open = new ArrayList<>();
        for (Choice choice : shape.choices()) {
            boolean made = choice.variants().stream()
                    .anyMatch(variant ->
                            shape.members().contains(routes.from(variant).end().id()));
            if (!made) {
                open.add(choice);
            }
        }
        return open.size() == shape.choices().size() ? shape : shape.withChoices(open, List.of());
    }

    private boolean isOpen(Definition definition) {
        for (int i = 0; i < stack.size(); i++) {
            if (stack.get(i).definition() == definition) {
                List<AllOfCycles.Step> circle = new ArrayList<>();
                for (Frame frame : stack.subList(i, stack.size())) {
                    circle.add(new AllOfCycles.Step(
                            frame.definition().place().at(), frame.part().at()));
                }
                cycles.report(circle);
                return true;
            }
        }
        return false;
    }

    private record Frame(Definition definition, SchemaPlace part) {}
}
