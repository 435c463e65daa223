package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Links an object whose discriminator names its subtypes as the union of them, and of itself: the specification allows the
 * name of the parent as a value too. The parent alone is a schema of its own, at the place of its {@code discriminator}.
 * Where the parent lists the values, it is what no child takes of them, and left out when they take all; else it has no
 * values and stands for every other one, so that subtypes which this document does not know yet are read as the parent.
 */
final class HierarchyLinker {
    private final InfoReader infos;
    private final Hierarchies hierarchies;
    private final Targets targets;
    private final Uses uses;
    private final DiscriminatorValues discriminators;

    HierarchyLinker(
            InfoReader infos, Hierarchies hierarchies, Targets targets, Uses uses, DiscriminatorValues discriminators) {
        this.infos = infos;
        this.hierarchies = hierarchies;
        this.targets = targets;
        this.uses = uses;
        this.discriminators = discriminators;
    }

    /** Whether the schema is a parent. */
    boolean applies(Definition definition) {
        return definition.name() != null
                && !hierarchies.children(definition.id()).isEmpty();
    }

    Schema link(Definition parent, Shape shape, Discriminator discriminator) {
        List<Variant> variants = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Located child : hierarchies.children(parent.id())) {
            SchemaPlace place = parent.place().sibling(child);
            SchemaUse use = uses.of(place);
            List<String> values = List.copyOf(below(discriminator, targets.of(place), parent, new HashSet<>()));
            taken.addAll(values);
            variants.add(new Variant(use.alone(), values));
        }
        Values own = discriminators.values(discriminator, parent);
        List<String> left = new ArrayList<>(own == null ? List.of() : DiscriminatorValues.texts(own));
        left.removeAll(taken);
        if (own == null || !left.isEmpty()) {
            variants.add(new Variant(uses.of(itself(parent, shape)), List.copyOf(left)));
        }
        return new UnionSchema(infos.read(parent), List.copyOf(variants), discriminator.property());
    }

    /** The values that mean a child or one of its own children. */
    private Set<String> below(Discriminator discriminator, Definition child, Definition parent, Set<Id> seen) {
        Set<String> values = new LinkedHashSet<>();
        if (!child.hasPlace() || !seen.add(child.id())) {
            return values;
        }
        values.addAll(discriminators.of(discriminator, child, discriminators.values(discriminator, parent)));
        for (Located each : hierarchies.children(child.id())) {
            Definition grandchild = targets.of(parent.place().sibling(each));
            values.addAll(below(discriminator, grandchild, parent, seen));
        }
        return values;
    }

    private static Definition itself(Definition parent, Shape shape) {
        Located at = parent.place().at();
        Located keyword = at.get("discriminator");
        Located place = new Located(
                at.source(),
                at.pointer().child("discriminator"),
                keyword == null ? at.node() : keyword.node(),
                at.keyPosition());
        return Definition.made(parent.place().sibling(place), shape, List.of(), parent.name());
    }
}
