package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.ArraySchema;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links arrays and tuples. */
final class ArrayLinker {
    private final InfoReader infos;
    private final Uses uses;
    private final Shapes shapes;
    private final Targets targets;

    ArrayLinker(InfoReader infos, Uses uses, Shapes shapes, Targets targets) {
        this.infos = infos;
        this.uses = uses;
        this.shapes = shapes;
        this.targets = targets;
    }

    Schema link(Definition definition, Shape shape) {
        ArrayFacts facts = shape.array();
        if (!facts.prefix().isEmpty()) {
            return new TupleSchema(
                    infos.read(definition),
                    facts.prefix().stream().map(uses::of).toList(),
                    facts.minItems(),
                    rest(definition, facts));
        }
        return new ArraySchema(infos.read(definition), items(definition, facts.items()), facts.unique());
    }

    private @Nullable SchemaUse items(Definition definition, List<SchemaPlace> places) {
        if (places.isEmpty()) {
            return null;
        }
        Located at = definition.place().at();
        Located first = places.get(0).at();
        return uses.of(
                places, new Located(at.source(), at.pointer().child("items"), first.node(), first.keyPosition()));
    }

    private @Nullable SchemaUse rest(Definition definition, ArrayFacts facts) {
        if (facts.maxItems() != null && facts.maxItems() <= facts.prefix().size()) {
            return null;
        }
        if (facts.rest() == null) {
            return uses.any(
                    definition.place(), definition.place().at().pointer().child("additionalItems"));
        }
        return shapes.of(targets.of(facts.rest())).never() ? null : uses.of(facts.rest());
    }
}
