package io.asyncapigen.generator.link.schema;

import java.util.List;
import java.util.Set;

/**
 * Tells choices that make several types from those that only restrict one: {@code oneOf: [{required: [a]}, {required: [b]}]}
 * beside {@code properties} is a rule for the object, not a union.
 */
final class Choices {
    private final Routes routes;
    private final Shapes shapes;

    Choices(Routes routes, Shapes shapes) {
        this.routes = routes;
        this.shapes = shapes;
    }

    static List<SchemaPlace> notNull(Choice choice) {
        return choice.variants().stream()
                .filter(variant -> !Indirections.isNull(variant.at()))
                .toList();
    }

    /** @param base what the schema says beside its choices */
    boolean makeTypes(Choice choice, Shape base) {
        return notNull(choice).stream().anyMatch(variant -> isType(variant, base, choice.every()));
    }

    private boolean isType(SchemaPlace variant, Shape base, boolean every) {
        Shape shape = shapes.of(routes.from(variant).end());
        if (routes.isReference(variant.at())) {
            return !shape.saysNothing();
        }
        if (shape.never() || shape.saysNothing()) {
            return false;
        }
        if (shape.values() != null
                || !shape.array().items().isEmpty()
                || !shape.array().prefix().isEmpty()) {
            return true;
        }
        if (shape.choices().stream().anyMatch(inner -> makeTypes(inner, base))) {
            return true;
        }
        if (!shape.object().properties().isEmpty()) {
            return addsMembers(shape, base, every);
        }
        Set<JsonType> stated = shape.types().stated();
        return stated != null && !stated.equals(base.types().meant());
    }

    /**
     * Whether a variant has members that the object beside has not. Where variants of {@code anyOf} only add to an object, they
     * may all hold at once, so their members are optional ones of the object.
     */
    private static boolean addsMembers(Shape variant, Shape base, boolean every) {
        Set<String> known = base.object().properties().keySet();
        if (known.isEmpty()) {
            return true;
        }
        boolean additive = every && variant.types().stated() == null;
        return !additive && !known.containsAll(variant.object().properties().keySet());
    }
}
