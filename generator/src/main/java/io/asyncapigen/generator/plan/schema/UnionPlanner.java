package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.plan.JsonTexts;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.schema.UnionPlan.Constant;
import io.asyncapigen.generator.plan.schema.UnionPlan.JsonKind;
import io.asyncapigen.generator.plan.schema.UnionPlan.Tag;
import io.asyncapigen.generator.plan.schema.UnionPlan.Variant;
import io.asyncapigen.generator.plan.validation.AlternativeSchemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides how the variants of unions are told apart. */
final class UnionPlanner {
    /** A member with more values than this is no tag. */
    private static final int MAX_TAGS = 50;

    private final Document document;
    private final SchemaForms forms;
    private final SchemaNames names;
    private final JsonKinds kinds;
    private final Overlaps overlaps;

    UnionPlanner(
            Document document,
            SchemaForms forms,
            SchemaNames names,
            AlternativeSchemas alternatives,
            Diagnostics diagnostics) {
        this.document = document;
        this.forms = forms;
        this.names = names;
        this.kinds = new JsonKinds(document, forms);
        this.overlaps = new Overlaps(new VariantOverlap(document, forms, kinds), alternatives, diagnostics);
    }

    UnionPlan plan(UnionSchema schema, TypeHead head) {
        Map<ClassName, Variant> all = variants(schema);
        String discriminator = discriminator(schema);
        if (discriminator.isEmpty()) {
            Map<ClassName, List<Schema.Variant>> sources = sources(schema);
            List<Overlaps.Candidate> candidates = all.values().stream()
                    .map(each -> new Overlaps.Candidate(each, sources.getOrDefault(each.type(), List.of())))
                    .toList();
            overlaps.schemas(schema, candidates)
                    .forEach((type, names) -> all.computeIfPresent(type, (key, each) -> each.withSchemas(names)));
        }
        List<Variant> variants = List.copyOf(all.values());
        boolean compared = variants.stream().anyMatch(each -> !each.schemas().isEmpty());
        return new UnionPlan(
                head,
                discriminator,
                variants,
                Tag.of(discriminator, variants),
                compared ? names.alternativeSchemas() : null);
    }

    private Map<ClassName, List<Schema.Variant>> sources(UnionSchema schema) {
        Map<ClassName, List<Schema.Variant>> sources = new LinkedHashMap<>();
        for (int i = 0; i < schema.variants().size(); i++) {
            ClassName type = names.variant(schema.id(), i);
            if (type != null) {
                sources.computeIfAbsent(type, key -> new ArrayList<>())
                        .add(schema.variants().get(i));
            }
        }
        return sources;
    }

    /** Whether any mapper can tell its variants apart. */
    boolean isTagged(UnionSchema schema) {
        return Tag.of(discriminator(schema), List.copyOf(variants(schema).values())) != null;
    }

    private static String discriminator(UnionSchema schema) {
        return schema.discriminator() == null ? "" : schema.discriminator();
    }

    private Map<ClassName, Variant> variants(UnionSchema schema) {
        Map<ClassName, Variant> variants = new LinkedHashMap<>();
        for (int i = 0; i < schema.variants().size(); i++) {
            ClassName type = names.variant(schema.id(), i);
            if (type != null) {
                Variant variant = variant(schema.variants().get(i), type);
                variants.merge(type, variant, UnionPlanner::both);
            }
        }
        return variants;
    }

    private Variant variant(Schema.Variant variant, ClassName type) {
        Schema target = document.schema(variant.use().target());
        List<String> required = new ArrayList<>();
        List<Constant> constants = new ArrayList<>();
        if (target instanceof ObjectSchema object && forms.of(target.id()) == Form.RECORD) {
            for (Property property : object.properties()) {
                if (property.required() && Literals.fitsConstant(property.name())) {
                    required.add(property.name());
                    Constant constant = constant(property);
                    if (constant != null) {
                        constants.add(constant);
                    }
                }
            }
        }
        return new Variant(type, variant.discriminatorValues(), kinds.of(target.id()), required, constants);
    }

    private static Variant both(Variant one, Variant other) {
        Set<String> all = new LinkedHashSet<>(one.names());
        all.addAll(other.names());
        JsonKind json = one.json() == other.json() ? one.json() : JsonKind.ANY;
        return new Variant(one.type(), List.copyOf(all), json, one.required(), one.constants());
    }

    private @Nullable Constant constant(Property property) {
        if (!(document.schema(property.use().target()) instanceof EnumSchema values)
                || EnumValues.of(values) == EnumValues.STRUCTURED
                || values.values().size() > MAX_TAGS) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        values.values().forEach(each -> texts.add(JsonTexts.of(each.value().node())));
        if (property.use().nullable()) {
            texts.add("null");
        }
        return texts.stream().allMatch(Literals::fitsConstant) ? new Constant(property.name(), texts) : null;
    }
}
