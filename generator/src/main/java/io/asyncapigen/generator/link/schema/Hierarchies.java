package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which named schemas extend one that has a discriminator (section "Composition and Inheritance" of the specification): a
 * child says {@code allOf} with a reference to its parent. A child of a child belongs to the hierarchy too. Schemas without
 * a name cannot be children.
 */
final class Hierarchies {
    private final Map<Id, List<Located>> children;
    private final Set<Id> allChildren = new HashSet<>();

    private Hierarchies(Map<Id, List<Located>> children) {
        this.children = children;
        children.values().forEach(each -> each.forEach(child -> allChildren.add(child.id())));
    }

    static Hierarchies of(ResolvedDocument document, ComponentNames names) {
        Map<Id, Located> candidates = candidates(document, names);
        Map<Id, List<Located>> extending = new LinkedHashMap<>();
        Deque<Id> roots = new ArrayDeque<>();
        for (Located candidate : candidates.values()) {
            if (Discriminator.read(candidate) != null) {
                roots.add(candidate.id());
            }
            Located allOf = candidate.get("allOf");
            if (allOf != null) {
                for (Located member : allOf.items()) {
                    Located parent = document.reference(member) == null ? null : unwrap(document, member);
                    if (parent != null && !parent.id().equals(candidate.id())) {
                        List<Located> siblings = extending.computeIfAbsent(parent.id(), id -> new ArrayList<>());
                        if (!siblings.contains(candidate)) {
                            siblings.add(candidate);
                        }
                    }
                }
            }
        }
        Map<Id, List<Located>> below = new LinkedHashMap<>();
        while (!roots.isEmpty()) {
            Id parent = roots.remove();
            List<Located> its = extending.getOrDefault(parent, List.of());
            if (!its.isEmpty() && below.put(parent, its) == null) {
                its.forEach(child -> roots.add(child.id()));
            }
        }
        return new Hierarchies(below);
    }

    /** Every named schema: components first, in their order, then what references lead to. */
    private static Map<Id, Located> candidates(ResolvedDocument document, ComponentNames names) {
        Map<Id, Located> places = new LinkedHashMap<>();
        Located components = document.root().get("components");
        Located schemas = components == null ? null : components.get("schemas");
        if (schemas != null) {
            schemas.members().forEach(each -> places.put(each.id(), each));
        }
        for (Reference reference : document.references().values()) {
            if (reference.expected() == ObjectKind.SCHEMA && reference.target() != null) {
                places.putIfAbsent(reference.target().id(), reference.target());
            }
        }
        Map<Id, Located> candidates = new LinkedHashMap<>();
        for (Located place : places.values()) {
            if (names.of(place) != null) {
                Located schema = unwrap(document, place);
                if (schema != null) {
                    candidates.putIfAbsent(schema.id(), schema);
                }
            }
        }
        return candidates;
    }

    /** The end of a chain of references, through a Multi Format Schema Object. */
    private static @Nullable Located unwrap(ResolvedDocument document, Located place) {
        Located definition = document.follow(place);
        if (definition == null || definition.get("schemaFormat") == null) {
            return definition;
        }
        Located schema = definition.get("schema");
        return schema == null ? null : document.follow(schema);
    }

    /** Those that extend this schema directly, in document order. */
    List<Located> children(Id parent) {
        return children.getOrDefault(parent, List.of());
    }

    boolean isChild(Id schema) {
        return allChildren.contains(schema);
    }
}
