package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.link.JavaHintsReader;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.Additional;
import io.asyncapigen.generator.model.schema.Schema.MapSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links objects: records when they have named members, maps when they have none. */
final class ObjectLinker {
    private final InfoReader infos;
    private final JavaHintsReader hints;
    private final Uses uses;
    private final Targets targets;
    private final Shapes shapes;
    private final Conditionals conditionals;

    ObjectLinker(
            InfoReader infos,
            JavaHintsReader hints,
            Uses uses,
            Targets targets,
            Shapes shapes,
            Conditionals conditionals) {
        this.infos = infos;
        this.hints = hints;
        this.uses = uses;
        this.targets = targets;
        this.shapes = shapes;
        this.conditionals = conditionals;
    }

    Schema link(Definition definition, Shape shape) {
        ObjectFacts facts = shape.object();
        Map<String, Property> properties = new LinkedHashMap<>();
        facts.properties().forEach((name, places) -> {
            boolean required = facts.required().contains(name);
            if (required || mayBe(places)) {
                properties.put(name, property(definition, name, places, required));
            }
        });
        boolean open = facts.additional() == null || facts.additional().allowed();
        if (facts.additional() == null
                || facts.additional().allowed() && facts.additional().places().isEmpty()) {
            addConditional(definition, shape, properties);
        }
        Discriminator discriminator = shape.discriminator();
        if (!properties.isEmpty() || discriminator != null) {
            addRequired(definition, facts, discriminator, properties);
        }
        Map<String, SchemaUse> patterns = patterns(definition, facts);
        Additional additional = additional(definition, facts);
        if (!properties.isEmpty() || !patterns.isEmpty() || !open) {
            return new ObjectSchema(
                    infos.read(definition),
                    List.copyOf(properties.values()),
                    additional,
                    patterns,
                    ownDiscriminator(definition));
        }
        return new MapSchema(infos.read(definition), additional == null ? null : additional.use());
    }

    /** Whether a value of these schemas can be there, which {@code false} says it cannot. */
    private boolean mayBe(List<SchemaPlace> places) {
        return !shapes.of(targets.of(places)).never();
    }

    private Property property(Definition owner, String name, List<SchemaPlace> places, boolean required) {
        Located place = places.get(0).at();
        SchemaUse use = uses.of(places, home(owner, "properties", name, place));
        // Read for its check alone, which a reference would escape: what it says is in the use.
        hints.flag(place, JavaHint.NULLABLE.key());
        return new Property(place, name, use, required, hints.read(place), defaultValue(places));
    }

    /** What the places themselves say, though the schema of the value may stand elsewhere. */
    private static @Nullable Located defaultValue(List<SchemaPlace> places) {
        return places.stream()
                .filter(each -> each.at().get("$ref") == null || each.language().referenceHasSiblings())
                .map(each -> each.at().get("default"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Optional members, of any type where none is certain. */
    private void addConditional(Definition definition, Shape shape, Map<String, Property> properties) {
        conditionals.of(shape).forEach((name, member) -> {
            if (properties.containsKey(name) || !mayBe(member.places())) {
                return;
            }
            properties.put(
                    name,
                    member.typed()
                            ? property(definition, name, member.places().subList(0, 1), false)
                            : anything(definition, name, false));
        });
    }

    /**
     * A required name that no schema speaks of becomes a member of any kind, so that it is carried; not where the map of
     * additional members carries it, and not where it can never be there.
     */
    private void addRequired(
            Definition definition,
            ObjectFacts facts,
            @Nullable Discriminator discriminator,
            Map<String, Property> properties) {
        Set<String> names = new LinkedHashSet<>(facts.required());
        if (discriminator != null) {
            names.add(discriminator.property());
        }
        ObjectFacts.Additional additional = facts.additional();
        boolean carried = additional != null
                && (!additional.allowed() || !additional.places().isEmpty());
        for (String name : names) {
            if (!carried && !properties.containsKey(name)) {
                properties.put(name, anything(definition, name, facts.required().contains(name)));
            }
        }
    }

    private Property anything(Definition owner, String name, boolean required) {
        SchemaPlace place = owner.place();
        JsonPointer pointer = place.at().pointer().child("properties").child(name);
        return new Property(place.at(), name, uses.any(place, pointer), required);
    }

    private static @Nullable String ownDiscriminator(Definition definition) {
        Discriminator own = Discriminator.read(definition.place().at());
        return own == null ? null : own.property();
    }

    private @Nullable Additional additional(Definition owner, ObjectFacts facts) {
        ObjectFacts.Additional additional = facts.additional();
        if (additional == null) {
            return null;
        }
        if (additional.places().isEmpty()) {
            return new Additional(additional.allowed(), null);
        }
        SchemaPlace first = additional.places().get(0);
        Shape shape = shapes.of(targets.of(additional.places()));
        return shape.never()
                ? new Additional(false, null)
                : new Additional(
                        true, uses.of(additional.places(), home(owner, "additionalProperties", null, first.at())));
    }

    private Map<String, SchemaUse> patterns(Definition owner, ObjectFacts facts) {
        Map<String, SchemaUse> patterns = new LinkedHashMap<>();
        facts.patterns().forEach((pattern, places) -> {
            if (mayBe(places)) {
                Located place = places.get(0).at();
                patterns.put(pattern, uses.of(places, home(owner, "patternProperties", pattern, place)));
            }
        });
        return Collections.unmodifiableMap(patterns);
    }

    private static Located home(Definition owner, String keyword, @Nullable String name, Located like) {
        Located place = owner.place().at();
        JsonPointer pointer = place.pointer().child(keyword);
        return new Located(
                place.source(), name == null ? pointer : pointer.child(name), like.node(), like.keyPosition());
    }
}
