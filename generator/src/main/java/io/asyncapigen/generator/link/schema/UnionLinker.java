package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.Alternative;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import io.asyncapigen.generator.model.schema.SchemaInfo;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links {@code oneOf}, {@code anyOf} and lists of types. */
final class UnionLinker {
    private final Diagnostics diagnostics;
    private final InfoReader infos;
    private final Routes routes;
    private final Shapes shapes;
    private final Targets targets;
    private final Uses uses;
    private final Choices choices;
    private final EnumLinker enums;
    private final ScalarLinker scalars;
    private final DiscriminatorValues discriminators;
    private final MergeBudget budget;

    UnionLinker(
            Diagnostics diagnostics,
            InfoReader infos,
            Routes routes,
            Shapes shapes,
            Targets targets,
            Uses uses,
            EnumLinker enums,
            ScalarLinker scalars,
            DiscriminatorValues discriminators,
            MergeBudget budget) {
        this.diagnostics = diagnostics;
        this.infos = infos;
        this.routes = routes;
        this.shapes = shapes;
        this.targets = targets;
        this.uses = uses;
        this.choices = new Choices(routes, shapes);
        this.enums = enums;
        this.scalars = scalars;
        this.discriminators = discriminators;
        this.budget = budget;
    }

    /** The choice of a schema that makes several types, or null when none does. */
    @Nullable
    Choice typing(Shape shape) {
        Shape base = shape.withChoices(List.of(), List.of());
        for (Choice choice : shape.choices()) {
            if (choices.makeTypes(choice, base)) {
                return choice;
            }
        }
        return null;
    }

    /**
     * The schema without its choices, whose members become optional ones. A second choice beside the one that makes the
     * union is treated so too, which only does for objects; else the author is told.
     */
    Shape base(Shape shape, @Nullable Choice typing) {
        Shape bare = shape.withChoices(List.of(), List.of());
        List<Conditional> conditionals = new ArrayList<>();
        for (Choice choice : shape.choices()) {
            if (choice == typing) {
                continue;
            }
            if (choices.makeTypes(choice, bare) && !areObjects(choice)) {
                diagnostics.report(Diagnostic.atKey(
                                DiagnosticId.UNSUPPORTED_KEYWORD,
                                choice.place(),
                                "a second choice beside the one that makes the type is left to validation")
                        .withHelp("name each combination under one oneOf"));
            } else {
                Choices.notNull(choice).forEach(variant -> conditionals.add(new Conditional(variant, false)));
            }
        }
        return shape.withChoices(List.of(), conditionals);
    }

    private boolean areObjects(Choice choice) {
        return Choices.notNull(choice).stream()
                .allMatch(
                        variant -> shapes.of(routes.from(variant).end()).types().means(JsonType.OBJECT));
    }

    /**
     * The union that a choice makes; an enum when all variants are constants, one scalar when all are plain scalars of one
     * type. Null when no variant is left.
     */
    @Nullable
    Schema link(Definition definition, Shape shape, Choice choice) {
        Schema constants = enums.ofConstants(definition, shape, choice);
        if (constants != null) {
            return constants;
        }
        Shape base = base(shape, choice);
        Map<Definition, Origin> variants = new LinkedHashMap<>();
        for (SchemaPlace place : Choices.notNull(choice)) {
            Definition origin = targets.of(place);
            if (origin != definition && !shapes.of(origin).never()) {
                SchemaPlace home = home(definition, choice, place);
                variants.putIfAbsent(narrowed(home, origin, base), new Origin(place, origin, choice.every()));
            }
        }
        if (variants.isEmpty()) {
            return null;
        }
        if (variants.keySet().stream().allMatch(this::isPlain)) {
            Schema scalar = scalars.common(
                    definition, variants.keySet().stream().map(shapes::of).toList());
            if (scalar != null) {
                return scalar;
            }
        }
        return union(definition, shape.discriminator(), variants);
    }

    private Schema union(
            Definition definition, @Nullable Discriminator discriminator, Map<Definition, Origin> variants) {
        SchemaInfo info = infos.read(definition);
        List<Variant> linked = new ArrayList<>();
        variants.forEach((target, origin) -> {
            SchemaUse use = target == origin.definition() ? uses.of(origin.place()) : uses.of(target);
            List<String> values =
                    discriminator == null ? List.of() : discriminators.of(discriminator, origin.definition(), null);
            linked.add(new Variant(use.alone(), values, origin.alternative()));
        });
        return new UnionSchema(info, List.copyOf(linked), discriminator == null ? null : discriminator.property());
    }

    /** Where a variant stands when it is made here: below this schema, also when the choice comes from another by allOf. */
    private static SchemaPlace home(Definition definition, Choice choice, SchemaPlace variant) {
        Located at = definition.place().at();
        Located like = variant.at();
        JsonPointer pointer =
                at.pointer().child(choice.every() ? "anyOf" : "oneOf").child(like.key());
        return variant.sibling(new Located(at.source(), pointer, like.node(), like.keyPosition()));
    }

    /** A variant with what stands beside the choice merged in, itself when that adds nothing to its type. */
    private Definition narrowed(SchemaPlace home, Definition origin, Shape base) {
        Shape shape = shapes.of(origin);
        boolean excluded = base.types().meant() != null
                && shape.types().meant() != null
                && base.types().common(shape.types()) != null
                && Set.of().equals(base.types().common(shape.types()));
        if (base.saysNothing() || excluded || origin.foreign() != null || addsNothing(base, origin, shape)) {
            return origin;
        }
        Shape merged = shapes.prune(ShapeMerger.silent().merge(shape, base, true));
        if (targets.sameType().of(merged, shape)) {
            return origin;
        }
        return budget.allowsOneMore() ? Definition.made(home, merged, origin.texts(), origin.name()) : origin;
    }

    /**
     * A named variant that has all members of the base stays itself, and so does one for which the author names a class: the
     * rest of the base is left to validation.
     */
    private static boolean addsNothing(Shape base, Definition origin, Shape shape) {
        Set<String> members = base.object().properties().keySet();
        if (origin.place().at().get("x-java-type") != null) {
            return true;
        }
        return origin.name() != null
                && !shape.saysNothing()
                && base.conditionals().isEmpty()
                && (base.types().meant() == null || shape.types().meant() != null)
                && shape.object().properties().keySet().containsAll(members);
    }

    private boolean isPlain(Definition definition) {
        Located place = definition.place().at();
        return place.get("x-java-name") == null && place.get("x-java-type") == null;
    }

    /** A list of types: one variant for each, with the keywords that belong to it. */
    Schema ofTypes(Definition definition, Shape shape, Set<JsonType> types) {
        SchemaInfo info = infos.read(definition);
        List<Variant> variants = new ArrayList<>();
        Located at = definition.place().at();
        int index = 0;
        for (JsonType type : types) {
            Located place =
                    new Located(at.source(), at.pointer().child("type").child(index++), at.node(), at.keyPosition());
            Shape single = shape.withTypes(new TypeFacts(Set.of(type), Set.of(), at));
            Definition variant = Definition.made(definition.place().sibling(place), single, List.of(), null);
            variants.add(new Variant(uses.of(variant), List.of()));
        }
        return new UnionSchema(info, List.copyOf(variants), null);
    }

    /** The place and the definition of a variant before it was merged with what stands beside the choice. */
    private record Origin(SchemaPlace place, Definition definition, boolean every) {
        Alternative alternative() {
            return new Alternative(place.at(), place.language(), every);
        }
    }
}
