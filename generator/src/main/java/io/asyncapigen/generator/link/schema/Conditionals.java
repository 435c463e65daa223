package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.Untyped;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the members that an object has only under a condition: those of {@code then}, {@code else},
 * {@code dependentSchemas}, {@code dependencies}, and of variants that only restrict. The condition itself is left to
 * validation.
 */
final class Conditionals {
    private final Routes routes;
    private final Shapes shapes;
    private final Targets targets;
    private final Untyped untyped;

    Conditionals(Routes routes, Shapes shapes, Targets targets, Untyped untyped) {
        this.routes = routes;
        this.shapes = shapes;
        this.targets = targets;
        this.untyped = untyped;
    }

    /** The members by name; a name alone is no member. */
    Map<String, Member> of(Shape shape) {
        Map<String, Member> members = new LinkedHashMap<>();
        Set<Id> seen = new HashSet<>();
        Deque<Conditional> open = new ArrayDeque<>(shape.conditionals());
        while (!open.isEmpty()) {
            Conditional next = open.remove();
            Definition end = routes.from(next.place()).end();
            if (!seen.add(end.id())) {
                continue;
            }
            Shape each = shapes.of(end);
            boolean typed = !next.dependency() && untyped == Untyped.INFER;
            each.object()
                    .properties()
                    .forEach((name, places) -> members.merge(name, new Member(places, typed), Member::and));
            each.choices().stream()
                    .flatMap(choice -> choice.variants().stream())
                    .forEach(variant -> open.add(new Conditional(variant, next.dependency())));
            each.conditionals()
                    .forEach(
                            inner -> open.add(new Conditional(inner.place(), next.dependency() || inner.dependency())));
        }
        members.replaceAll((name, member) -> new Member(member.places, member.typed && agree(member.places)));
        return members;
    }

    private boolean agree(List<SchemaPlace> places) {
        return places.stream().map(targets::of).distinct().count() == 1;
    }

    /**
     * A member.
     *
     * @param places the schemas that are said of it
     * @param typed whether a value has the type that they say whenever it is there
     */
    record Member(List<SchemaPlace> places, boolean typed) {
        private Member and(Member other) {
            return new Member(Merges.places(places, other.places), typed && other.typed);
        }
    }
}
