package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the edges between schemas, and remembers which schemas they lead to until those are linked. */
final class Uses {
    private final Routes routes;
    private final Shapes shapes;
    private final Targets targets;
    private final Map<Id, Definition> used = new HashMap<>();
    private final Deque<Definition> pending = new ArrayDeque<>();
    private final Map<Definition, Nullability> nullabilities = new HashMap<>();
    private final Set<Definition> asked = new HashSet<>();

    Uses(Routes routes, Shapes shapes, Targets targets) {
        this.routes = routes;
        this.shapes = shapes;
        this.targets = targets;
    }

    /** The edge from a place. */
    SchemaUse of(SchemaPlace place) {
        Route route = routes.from(place);
        Definition target = targets.of(place);
        return new SchemaUse(
                settle(target, place),
                nullability(route) == Nullability.YES,
                route.description(),
                route.deprecated() && target.hasPlace() && !target.id().equals(place.id()),
                isSensitive(route));
    }

    /**
     * The edge from a place of which several schemas speak.
     *
     * @param home where what they make together stands when none of them alone says it all
     */
    SchemaUse of(List<SchemaPlace> places, Located home) {
        if (places.size() == 1) {
            return of(places.get(0));
        }
        Nullability nullability = Nullability.OPEN;
        String description = null;
        boolean deprecated = false;
        boolean sensitive = false;
        for (SchemaPlace place : places) {
            Route route = routes.from(place);
            nullability = nullability.and(nullability(route));
            description = description == null ? route.description() : description;
            deprecated |= route.deprecated();
            sensitive |= isSensitive(route);
        }
        Definition target = targets.of(places);
        return new SchemaUse(
                settle(target, places.get(0).sibling(home)),
                nullability == Nullability.YES,
                description,
                deprecated,
                sensitive);
    }

    private boolean isSensitive(Route route) {
        return route.sensitive() || shapes.of(route.end()).sensitive();
    }

    /** An edge to a schema that was made here. */
    SchemaUse of(Definition made) {
        Definition other = used.get(made.id());
        if (other != null && other != made) {
            made.settle(free(made.place()));
        }
        return new SchemaUse(settle(made, made.place()), false, null);
    }

    /** An edge to any value, at a place where no schema stands. */
    SchemaUse any(SchemaPlace owner, JsonPointer pointer) {
        Located place = new Located(
                owner.at().source(),
                pointer,
                new BooleanNode(owner.at().node().position(), true),
                owner.at().keyPosition());
        return of(Definition.made(owner.sibling(place), Shape.ANY, List.of(), null));
    }

    /** The next schema that an edge leads to and that was not handed out before, or null at the end. */
    @Nullable
    Definition next() {
        return pending.poll();
    }

    /** The id of the target, which is queued the first time. A merged schema gets its place here. */
    private Id settle(Definition target, SchemaPlace home) {
        if (!target.hasPlace()) {
            target.settle(free(home));
        }
        Id id = target.id();
        if (used.putIfAbsent(id, target) == null) {
            pending.add(target);
        }
        return id;
    }

    /** The home itself unless another schema was used there already. */
    private SchemaPlace free(SchemaPlace home) {
        SchemaPlace place = home;
        while (used.containsKey(place.id())) {
            Located at = place.at();
            place = place.sibling(new Located(at.source(), at.pointer().child("allOf"), at.node(), at.keyPosition()));
        }
        return place;
    }

    private Nullability nullability(Route route) {
        return route.nullable() ? Nullability.YES : nullability(route.end());
    }

    /** What a schema says of null, its variants included. */
    private Nullability nullability(Definition definition) {
        Nullability known = nullabilities.get(definition);
        if (known != null) {
            return known;
        }
        Shape shape = shapes.of(definition);
        if (shape.nullability() != Nullability.OPEN || shape.choices().isEmpty()) {
            return shape.nullability();
        }
        if (!asked.add(definition)) {
            return Nullability.NO;
        }
        Nullability nullability = Nullability.OPEN;
        for (Choice choice : shape.choices()) {
            nullability = nullability.and(nullability(choice));
        }
        nullabilities.put(definition, nullability);
        return nullability;
    }

    private Nullability nullability(Choice choice) {
        boolean all = true;
        for (SchemaPlace variant : choice.variants()) {
            if (Indirections.isNull(variant.at())) {
                return Nullability.YES;
            }
            Route route = routes.from(variant);
            Nullability each = nullability(route);
            if (each == Nullability.YES || each == Nullability.OPEN && isAny(shapes.of(route.end()))) {
                return Nullability.YES;
            }
            all &= each == Nullability.NO;
        }
        return all ? Nullability.NO : Nullability.OPEN;
    }

    /** Whether values of all types are meant, among which is null. */
    private static boolean isAny(Shape shape) {
        return shape.types().meant() == null && shape.choices().isEmpty();
    }
}
