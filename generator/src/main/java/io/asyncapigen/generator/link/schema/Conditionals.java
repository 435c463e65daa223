package io.asyncapigen.generator.link.schema;

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

    Conditionals(Routes routes, Shapes shapes) {
        this.routes = routes;
        this.shapes = shapes;
    }

    /** The members by name with the schemas that are said of them; a name alone is no member. */
    Map<String, List<SchemaPlace>> of(Shape shape) {
        Map<String, List<SchemaPlace>> members = new LinkedHashMap<>();
        Set<Id> seen = new HashSet<>();
        Deque<SchemaPlace> open = new ArrayDeque<>(shape.conditionals());
        while (!open.isEmpty()) {
            Definition end = routes.from(open.remove()).end();
            if (!seen.add(end.id())) {
                continue;
            }
            Shape each = shapes.of(end);
            each.object().properties().forEach((name, places) -> members.merge(name, places, Merges::places));
            open.addAll(each.conditionals());
            each.choices().forEach(choice -> open.addAll(choice.variants()));
        }
        return members;
    }
}
