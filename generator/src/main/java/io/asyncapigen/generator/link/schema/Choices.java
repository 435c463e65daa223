package io.asyncapigen.generator.link.schema;

import java.util.HashSet;
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
        return makeTypes(choice, base, new HashSet<>());
    }

    /** @param asked the schemas that were asked already, as one may lead back to itself */
    private boolean makeTypes(Choice choice, Shape base, Set<Definition> asked) {
        return notNull(choice).stream().anyMatch(variant -> isType(variant, base, choice.every(), asked));
    }

    private boolean isType(SchemaPlace variant, Shape base, boolean every, Set<Definition> asked) {
        Definition definition = routes.from(variant).end();
        Shape shape = shapes.of(definition);
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
        if (asked.add(definition) && shape.choices().stream().anyMatch(inner -> makeTypes(inner, base, asked))) {
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
