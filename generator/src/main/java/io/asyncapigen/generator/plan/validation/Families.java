package io.asyncapigen.generator.plan.validation;

import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Schemas that others extend by {@code allOf}, and the discriminators that tell those apart (section "Composition and Inheritance" of the
 * specification). A value of a parent is one of a child, which is an extended parent: read by the letter, that never ends.
 */
final class Families {
    /**
     * A child of a parent.
     *
     * @param values of the discriminator that mean it
     * @param place where it stands, or a reference to it
     */
    record Child(List<String> values, Located place) {}

    /**
     * The children that a discriminator tells apart.
     *
     * @param closed whether there are no others
     */
    record Family(String discriminator, List<Child> children, boolean closed) {}

    private static final List<String> CHOICES = List.of("oneOf", "anyOf");

    private final ResolvedDocument document;
    private final Map<Id, Family> families = new HashMap<>();

    /** @param schemas what the document was linked to */
    Families(ResolvedDocument document, Map<Id, Schema> schemas) {
        this.document = document;
        for (Schema each : schemas.values()) {
            if (each instanceof UnionSchema union && union.discriminator() != null) {
                Family family = family(union, union.discriminator(), schemas);
                if (family != null) {
                    families.put(union.id(), family);
                }
            }
        }
    }

    /** Of a schema whose choice is one between its own children, or that has children without saying so. */
    private @Nullable Family family(UnionSchema union, String discriminator, Map<Id, Schema> schemas) {
        Located parent = union.info().place();
        boolean isClosed = choiceOfHeirs(parent) != null;
        if (!isClosed && CHOICES.stream().anyMatch(each -> parent.get(each) != null)) {
            return null;
        }
        List<Child> children = new ArrayList<>();
        for (Schema.Variant variant : union.variants()) {
            Schema schema = schemas.get(variant.use().target());
            if (schema == null || variant.discriminatorValues().isEmpty() && isClosed) {
                return null; // by the letter, then
            }
            Located place = schema.info().place();
            if (!variant.discriminatorValues().isEmpty()
                    && !parent.pointer().equals(place.pointer().parent())) { // or else it is the parent alone
                children.add(new Child(variant.discriminatorValues(), place));
            }
        }
        return children.isEmpty() ? null : new Family(discriminator, List.copyOf(children), isClosed);
    }

    /** The children of a schema, null where there is no way to tell them apart. */
    @Nullable
    Family of(Located schema) {
        return families.get(schema.id());
    }

    /** Whether a schema says something of its children, which does not go for them again. */
    boolean isParent(Located schema) {
        return families.containsKey(schema.id()) || choiceOfHeirs(schema) != null;
    }

    /** The {@code oneOf} or {@code anyOf} of a schema among whose items is one that extends it; null without. */
    @Nullable
    Located choiceOfHeirs(Located schema) {
        for (String keyword : CHOICES) {
            Located choice = schema.get(keyword);
            if (choice != null
                    && choice.items().stream().anyMatch(item -> extendsIt(item, schema.id(), new HashSet<>()))) {
                return choice;
            }
        }
        return null;
    }

    private boolean extendsIt(Located heir, Id parent, Set<Id> seen) {
        Located end = meant(heir);
        if (end == null || !seen.add(end.id())) {
            return false;
        }
        Located allOf = end.get("allOf");
        for (Located item : allOf == null ? List.<Located>of() : allOf.items()) {
            Located above = meant(item);
            if (above != null && (above.id().equals(parent) || extendsIt(item, parent, seen))) {
                return true;
            }
        }
        return false;
    }

    /** The schema at the end of references, that in a Multi Format Schema Object included; null where there is none. */
    private @Nullable Located meant(Located place) {
        Located end = document.follow(place);
        return end == null || end.get("schemaFormat") == null ? end : end.get("schema");
    }
}
