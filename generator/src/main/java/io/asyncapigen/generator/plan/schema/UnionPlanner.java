package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
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
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides how the variants of unions are told apart. */
final class UnionPlanner {
    /** A member with more values than this is no tag. */
    private static final int MAX_TAGS = 50;

    private final Document document;
    private final SchemaForms forms;
    private final SchemaNames names;
    private final Diagnostics diagnostics;

    UnionPlanner(Document document, SchemaForms forms, SchemaNames names, Diagnostics diagnostics) {
        this.document = document;
        this.forms = forms;
        this.names = names;
        this.diagnostics = diagnostics;
    }

    UnionPlan plan(UnionSchema schema, TypeHead head) {
        List<Variant> all = variants(schema);
        String discriminator = discriminator(schema);
        if (discriminator.isEmpty()) {
            reportAmbiguity(schema, all);
        }
        return new UnionPlan(head, discriminator, all, Tag.of(discriminator, all));
    }

    /** Whether any mapper can tell its variants apart. */
    boolean isTagged(UnionSchema schema) {
        return Tag.of(discriminator(schema), variants(schema)) != null;
    }

    private static String discriminator(UnionSchema schema) {
        return schema.discriminator() == null ? "" : schema.discriminator();
    }

    private List<Variant> variants(UnionSchema schema) {
        Map<ClassName, Variant> variants = new LinkedHashMap<>();
        for (int i = 0; i < schema.variants().size(); i++) {
            ClassName type = names.variant(schema.id(), i);
            if (type != null) {
                Variant variant = variant(schema.variants().get(i), type);
                variants.merge(type, variant, UnionPlanner::both);
            }
        }
        return new ArrayList<>(variants.values());
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
        return new Variant(
                type, variant.discriminatorValues(), json(target.id(), new HashSet<>()), required, constants);
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

    private JsonKind json(Id id, Set<Id> above) {
        Schema schema = document.schema(id);
        return switch (forms.inner(id)) {
            case RECORD, MAP -> JsonKind.OBJECT;
            case TUPLE, LIST, SET -> JsonKind.ARRAY;
            case ENUM, VALUE_SET -> EnumValues.of((EnumSchema) schema).json();
            case SCALAR -> json(forms.scalar(id));
            case MAPPED -> schema instanceof ObjectSchema ? JsonKind.OBJECT : JsonKind.ANY;
            case UNION -> {
                Set<JsonKind> kinds = new HashSet<>();
                if (above.add(id)) {
                    ((UnionSchema) schema)
                            .variants()
                            .forEach(each -> kinds.add(json(each.use().target(), above)));
                }
                yield kinds.size() == 1 ? kinds.iterator().next() : JsonKind.ANY;
            }
            default -> JsonKind.ANY;
        };
    }

    private static JsonKind json(TypeName type) {
        return switch (type.toString()) {
            case "java.lang.Integer", "java.lang.Long", "java.math.BigInteger" -> JsonKind.INTEGER;
            case "java.lang.Float", "java.lang.Double", "java.math.BigDecimal" -> JsonKind.NUMBER;
            case "java.lang.Boolean" -> JsonKind.BOOLEAN;
            default -> JsonKind.STRING;
        };
    }

    /** Where the variants are listed: what the author has to look at. */
    private static Located keyword(Located schema) {
        Located oneOf = schema.get("oneOf");
        Located list = oneOf == null ? schema.get("anyOf") : oneOf;
        return list == null ? schema : list;
    }

    private void reportAmbiguity(UnionSchema schema, List<Variant> variants) {
        Map<String, Variant> seen = new LinkedHashMap<>();
        for (Variant variant : variants) {
            if (variant.json() != JsonKind.OBJECT || !variant.names().isEmpty()) {
                continue;
            }
            Set<String> required = new LinkedHashSet<>(variant.required());
            String key = new TreeSet<>(required) + " " + variant.constants();
            Variant other = seen.putIfAbsent(key, variant);
            if (other != null) {
                diagnostics.report(Diagnostic.atKey(
                                DiagnosticId.AMBIGUOUS_UNION,
                                keyword(schema.info().place()),
                                "nothing tells " + other.type().simpleName() + " and "
                                        + variant.type().simpleName()
                                        + " apart; the one that has a place for most of a value is taken")
                        .withHelp("give them a `discriminator`, a `const` member, or a required member of their own"));
            }
        }
    }
}
