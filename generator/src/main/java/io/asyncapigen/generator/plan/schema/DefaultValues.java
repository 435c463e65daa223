package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.JsonExpressions;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Expressions of values that stand in the document as JSON. */
final class DefaultValues {
    private static final int MAX_SIZE = 200;

    private final Document document;
    private final SchemaForms forms;
    private final SchemaNames names;
    private final JavaTypes types;
    private final EnumPlanner enums;
    private final RecordValues records;

    /** @param members those of an object, without what its builder starts with */
    DefaultValues(
            Document document,
            SchemaForms forms,
            SchemaNames names,
            JavaTypes types,
            EnumPlanner enums,
            Function<ObjectSchema, Members> members) {
        this.document = document;
        this.forms = forms;
        this.names = names;
        this.types = types;
        this.enums = enums;
        this.records = new RecordValues(this, forms, types, members);
    }

    /** An expression of the type of the schema, or null when there is no simple one. */
    @Nullable
    CodeBlock of(Id id, SourceNode value) {
        if (JsonExpressions.size(value) > MAX_SIZE) {
            return null;
        }
        Schema schema = document.schema(id);
        return switch (forms.of(id)) {
            case ENUM -> constant((EnumSchema) schema, value);
            case RECORD -> isDeprecated(schema) ? null : records.of((ObjectSchema) schema, value);
            case TUPLE -> isDeprecated(schema) ? null : tuple((TupleSchema) schema, value);
            case UNION -> isDeprecated(schema) ? null : union((UnionSchema) schema, value);
            case WRAPPER -> isDeprecated(schema) ? null : wrapped(names.of(id), inner(id, value));
            default -> inner(id, value);
        };
    }

    /** Of the type that is in the wrapper, where there is one. */
    private @Nullable CodeBlock inner(Id id, SourceNode value) {
        return switch (forms.inner(id)) {
            case LIST -> list(id, value);
            case SET -> {
                CodeBlock list = list(id, value);
                yield list == null ? null : CodeBlock.of("new $T<>($L)", LinkedHashSet.class, list);
            }
            case MAP ->
                value instanceof ObjectNode object
                        ? map(forms.element(id), object.members().values())
                        : null;
            case SCALAR, MAPPED -> ScalarValues.of(forms.scalar(id), value);
            case ANY -> any(value);
            default -> null;
        };
    }

    private @Nullable CodeBlock constant(EnumSchema schema, SourceNode value) {
        String name = enums.constant(schema, value);
        return name == null ? null : CodeBlock.of("$T.$L", types.of(schema.id()), name);
    }

    private @Nullable CodeBlock list(Id id, SourceNode value) {
        SchemaUse element = forms.element(id);
        if (!(value instanceof ArrayNode array)) {
            return null;
        }
        List<CodeBlock> items = new ArrayList<>();
        for (SourceNode each : array.items()) {
            CodeBlock item = entry(element, each);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(items, ", "));
    }

    /** @param element what the values are; null for any JSON value */
    @Nullable
    CodeBlock map(@Nullable SchemaUse element, Collection<Member> members) {
        List<CodeBlock> entries = new ArrayList<>();
        for (Member each : members) {
            CodeBlock value = entry(element, each.value());
            if (value == null) {
                return null;
            }
            entries.add(CodeBlock.of("$L, $L", Literals.string(each.key()), value));
        }
        if (entries.size() <= 1) {
            return CodeBlock.of("$T.of($L)", Map.class, CodeBlock.join(entries, ""));
        }
        return CodeBlock.of(
                "$T.of($L)",
                RuntimeTypes.ORDERED_MAP,
                entries.stream()
                        .map(each -> CodeBlock.of("$T.entry($L)", Map.class, each))
                        .collect(CodeBlock.joining(", ")));
    }

    private @Nullable CodeBlock entry(@Nullable SchemaUse element, SourceNode value) {
        return element == null ? any(value) : of(element.target(), value);
    }

    private static CodeBlock any(SourceNode value) {
        boolean isTree = value instanceof ObjectNode || value instanceof ArrayNode || value instanceof NullNode;
        CodeBlock json = JsonExpressions.of(value);
        return isTree ? json : CodeBlock.of("$T.of($L)", RuntimeTypes.JSON_VALUE, json);
    }

    private @Nullable CodeBlock tuple(TupleSchema schema, SourceNode value) {
        if (!(value instanceof ArrayNode array)
                || array.items().size() != schema.items().size()) {
            return null;
        }
        List<CodeBlock> items = new ArrayList<>();
        for (int i = 0; i < schema.items().size(); i++) {
            SchemaUse use = schema.items().get(i);
            SourceNode node = array.items().get(i);
            CodeBlock item =
                    node instanceof NullNode && types.isNullable(use) ? CodeBlock.of("null") : of(use.target(), node);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return CodeBlock.of("new $T($L)", types.of(schema.id()), CodeBlock.join(items, ", "));
    }

    /** That of the only variant that can have the value. */
    private @Nullable CodeBlock union(UnionSchema union, SourceNode value) {
        Map<String, CodeBlock> fitting = new LinkedHashMap<>();
        for (int i = 0; i < union.variants().size(); i++) {
            ClassName name = names.variant(union.id(), i);
            Variant variant = union.variants().get(i);
            CodeBlock fits = name == null || !mayBe(union, variant, value) ? null : variant(name, variant, value);
            if (fits != null) {
                fitting.put(fits.toString(), fits);
            }
        }
        return fitting.size() == 1 ? fitting.values().iterator().next() : null;
    }

    private @Nullable CodeBlock variant(ClassName name, Variant variant, SourceNode value) {
        Id target = variant.use().target();
        CodeBlock own = of(target, value);
        return names.has(target) && names.of(target).equals(name) ? own : wrapped(name, own);
    }

    private static @Nullable CodeBlock wrapped(ClassName name, @Nullable CodeBlock value) {
        return value == null ? null : CodeBlock.of("new $T($L)", name, value);
    }

    /** Whether the discriminator says nothing to the contrary. */
    private static boolean mayBe(UnionSchema union, Variant variant, SourceNode value) {
        String discriminator = union.discriminator();
        String said = discriminator != null && value instanceof ObjectNode object ? object.text(discriminator) : null;
        if (said == null) {
            return true;
        }
        boolean known = union.variants().stream()
                .anyMatch(each -> each.discriminatorValues().contains(said));
        return known
                ? variant.discriminatorValues().contains(said)
                : variant.discriminatorValues().isEmpty();
    }

    /** A class that the compiler would warn of where it is not expected. */
    private static boolean isDeprecated(Schema schema) {
        return schema.info().deprecated();
    }
}
