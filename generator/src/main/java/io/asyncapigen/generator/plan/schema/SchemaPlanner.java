package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.plan.validation.AlternativeSchemas;
import io.asyncapigen.generator.plan.validation.ValidationPlan;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which Java type each schema of a document becomes: first the form, then the name, then what is inside. */
public final class SchemaPlanner {
    /**
     * A constructor has 255 slots, {@code long} and {@code double} take two each, and who calls it by reflection, as a
     * mapper does, needs a few for itself.
     */
    private static final int MAX_SLOTS = 250;

    private static final int MAX_WITHOUT_BUILDER = 3;
    /** More of them nobody calls by hand, as there is a builder. */
    private static final int MOST_ARGUMENTS = 7;

    private static final int VALUES_PER_METHOD = 1_000;

    private final Document document;
    private final SchemaForms forms;
    private final SchemaNames names;
    private final JavaTypes types;
    private final ConstraintPlanner constraints;
    private final EnumPlanner enums;
    private final MemberPlanner members;
    private final AlternativeSchemas alternatives;
    private final UnionPlanner unions;
    private final DocsPlanner docs;
    private final Diagnostics diagnostics;
    private final Map<ClassName, List<ClassName>> interfaces = new LinkedHashMap<>();
    private final Set<ClassName> deprecated = new HashSet<>();
    private final Set<ClassName> tagged = new HashSet<>();
    private final Set<ClassName> planned = new HashSet<>();
    private final List<TypePlan> plans = new ArrayList<>();

    private SchemaPlanner(
            Document document,
            ResolvedDocument resolved,
            Packages packages,
            GeneratorOptions options,
            Diagnostics diagnostics) {
        this.document = document;
        this.alternatives =
                new AlternativeSchemas(resolved, document.schemas(), options.unknownEnum(), Scalars::isType);
        this.diagnostics = diagnostics;
        this.forms = new SchemaForms(
                document, new FormChooser(new TypeMappings(options.mappings()), options.unknownEnum(), diagnostics));
        this.names = SchemaNamer.name(document, forms, packages, diagnostics);
        IneffectiveHints.report(document, forms, names, packages, diagnostics);
        this.types = new JavaTypes(document, forms, names);
        this.constraints = new ConstraintPlanner(document, forms, names, types, options.beanValidation());
        this.enums = new EnumPlanner(diagnostics);
        this.members = new MemberPlanner(
                document, forms, names, types, constraints, enums, options.optionalNull(), diagnostics);
        this.unions = new UnionPlanner(document, forms, names, alternatives, diagnostics);
        this.docs = new DocsPlanner(document);
    }

    /** Reports names that were changed and what is not carried into Java; the plan is complete all the same. */
    public static SchemaPlan plan(
            Document document,
            ResolvedDocument resolved,
            Packages packages,
            GeneratorOptions options,
            Diagnostics diagnostics) {
        return new SchemaPlanner(document, resolved, packages, options, diagnostics).plan();
    }

    private SchemaPlan plan() {
        names.classes().forEach((id, name) -> {
            planned.add(name);
            if (document.schema(id).info().deprecated()) {
                deprecated.add(name);
            }
        });
        names.classes().keySet().forEach(this::joinUnion);
        names.classes().forEach(this::add);
        return new SchemaPlan(plans, names.classes().keySet(), types, alternatives());
    }

    private Optional<ValidationPlan> alternatives() {
        ClassName holder = names.alternativeSchemas();
        boolean visible = plans.stream()
                .anyMatch(each -> each instanceof UnionPlan union
                        && union.schemas() != null
                        && !union.name().packageName().equals(holder.packageName()));
        return alternatives.plan(holder, visible);
    }

    private void joinUnion(Id id) {
        if (forms.of(id) != Form.UNION) {
            return;
        }
        UnionSchema union = (UnionSchema) document.schema(id);
        ClassName parent = names.of(id);
        if (unions.isTagged(union)) {
            tagged.add(parent);
        }
        for (int i = 0; i < union.variants().size(); i++) {
            ClassName type = names.variant(id, i);
            List<ClassName> parents = type == null ? null : interfaces.computeIfAbsent(type, key -> new ArrayList<>());
            if (type == null || parents == null || parents.contains(parent)) {
                continue;
            }
            parents.add(parent);
            if (!type.packageName().equals(parent.packageName())) {
                diagnostics.report(Diagnostic.at(
                        DiagnosticId.INVALID_EXTENSION,
                        document.schema(union.variants().get(i).use().target())
                                .info()
                                .hint(JavaHint.PACKAGE),
                        "`x-java-package` takes " + type.simpleName() + " away from " + parent.simpleName()
                                + ", and a sealed family has one package"));
            }
        }
    }

    private void add(Id id, ClassName name) {
        Schema schema = document.schema(id);
        switch (forms.of(id)) {
            case RECORD -> plans.add(object((ObjectSchema) schema, name));
            case TUPLE -> {
                TupleSchema tuple = (TupleSchema) schema;
                plans.add(new TuplePlan(head(schema, name, mentions(tuple.items())), members.items(tuple)));
            }
            case ENUM -> {
                EnumSchema values = (EnumSchema) schema;
                TypeName type = EnumValues.of(values).declaredType();
                plans.add(new EnumPlan(head(schema, name, false), type, enums.constants(values), forms.isOpen(values)));
            }
            case VALUE_SET -> plans.add(new ValueSetPlan(head(schema, name, false), parts((EnumSchema) schema)));
            case UNION -> union((UnionSchema) schema, name);
            case WRAPPER -> plans.add(wrapper(schema, name, false));
            default -> throw new IllegalStateException(id + " has the name of a class and is none");
        }
    }

    private TypePlan object(ObjectSchema schema, ClassName name) {
        Members all = members.members(schema);
        List<SchemaUse> uses =
                new ArrayList<>(schema.properties().stream().map(Property::use).toList());
        SchemaUse entries = forms.element(schema.id());
        if (entries != null) {
            uses.add(entries);
        }
        TypeHead head = head(schema, name, mentions(uses));
        int slots = all.constants().size() * 2 + 1;
        for (MemberPlan member : all.values()) {
            slots += member.type().equals(TypeName.LONG) || member.type().equals(TypeName.DOUBLE) ? 2 : 1;
        }
        if (slots > MAX_SLOTS) {
            return new WidePlan(head, all);
        }
        int size = all.values().size();
        return new RecordPlan(
                head,
                all,
                all.additional() != null && size <= MOST_ARGUMENTS,
                size > MAX_WITHOUT_BUILDER || all.hasOptional());
    }

    private List<List<CodeBlock>> parts(EnumSchema schema) {
        List<List<CodeBlock>> parts = new ArrayList<>();
        for (int i = 0; i < schema.values().size(); i++) {
            if (i % VALUES_PER_METHOD == 0) {
                parts.add(new ArrayList<>());
            }
            SourceNode node = schema.values().get(i).value().node();
            parts.get(parts.size() - 1).add(EnumValues.TEXT.expression(node));
        }
        return parts;
    }

    /** The interface, and the wrappers of its variants behind it. */
    private void union(UnionSchema schema, ClassName name) {
        List<SchemaUse> uses =
                schema.variants().stream().map(Schema.Variant::use).toList();
        plans.add(unions.plan(schema, head(schema, name, mentions(uses))));
        for (int i = 0; i < schema.variants().size(); i++) {
            ClassName variant = names.variant(schema.id(), i);
            if (variant != null && planned.add(variant)) {
                SchemaUse use = schema.variants().get(i).use();
                plans.add(wrapper(document.schema(use.target()), variant, use.sensitive()));
            }
        }
    }

    private WrapperPlan wrapper(Schema schema, ClassName name, boolean sensitive) {
        Id id = schema.id();
        boolean around = names.has(id) && !names.of(id).equals(name);
        TypeName boxed = around ? types.of(id) : types.expression(id);
        TypeName type = boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
        return new WrapperPlan(
                head(schema, name, types.mentionsDeprecated(id)),
                type,
                constraints.wrapped(id, type, around),
                around ? Copying.NONE : types.innerCopying(id),
                sensitive || types.isSensitive(id));
    }

    private boolean mentions(List<SchemaUse> uses) {
        return uses.stream().anyMatch(each -> types.mentionsDeprecated(each.target()));
    }

    private TypeHead head(Schema schema, ClassName name, boolean mentionsDeprecated) {
        List<ClassName> parents = interfaces.getOrDefault(name, List.of());
        return new TypeHead(
                name,
                docs.of(schema.info(), name.simpleName()),
                schema.info().deprecated(),
                mentionsDeprecated || parents.stream().anyMatch(deprecated::contains),
                parents,
                parents.stream().anyMatch(tagged::contains));
    }
}
