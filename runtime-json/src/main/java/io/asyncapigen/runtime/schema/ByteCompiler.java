package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.utf8.NotSureException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Compiles schemas to what is applied to bytes. Takes them as they are: {@link SchemaCompiler} has found them to be schemas. Not
 * thread-safe.
 */
final class ByteCompiler {
    /** Keywords for which a schema is applied to trees. */
    private static final Set<String> WANT_TREES = Set.of(
            "contains",
            "uniqueItems",
            "propertyNames",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedItems",
            "unevaluatedProperties");

    /** What applies to one kind of values. */
    private static final Set<String> OF_A_KIND = Set.of(
            "type",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "format",
            "pattern",
            "items",
            "prefixItems",
            "minItems",
            "maxItems",
            "properties",
            "patternProperties",
            "additionalProperties",
            "required",
            "minProperties",
            "maxProperties");

    private final SchemaDocument document;
    private final SchemaCompiler trees;
    private final boolean formats;
    private final References<ByteCheck> references;

    ByteCompiler(SchemaDocument document, SchemaCompiler trees, boolean formats) {
        this.document = document;
        this.trees = trees;
        this.formats = formats;
        this.references = new References<>(address -> {
            SchemaDocument.Place place = document.find(address);
            return schema(place.schema(), place.base());
        });
    }

    /** The schema of that address. */
    ByteCheck compiled(String address) {
        return document.dialect() == Dialect.DRAFT_07
                ? (json, run) -> {
                    throw NotSureException.because();
                }
                : references.compiled(address);
    }

    private ByteCheck schema(JsonValue schema, URI outer) {
        if (!(schema instanceof JsonObject object)) {
            return schema.equals(JsonBoolean.FALSE) ? ByteCheck.NONE : ByteCheck.ANY;
        }
        if (wantsTree(object)) {
            return new TreeBytes(trees.schema(object, outer), document.notes());
        }
        URI base = document.base(object, outer);
        List<ByteCheck> checks = new ArrayList<>();
        if (object.members().get("$ref") instanceof JsonString target) {
            References.Slot<ByteCheck> slot = references.slot(SchemaDocument.address(target.value(), base));
            checks.add((json, run) -> run.apply(slot.get(), json));
        }
        new OfOne(object, each -> schema(each, base)).addTo(checks);
        return checks.isEmpty() ? ByteCheck.ANY : Compositions.all(List.copyOf(checks));
    }

    private static boolean wantsTree(JsonObject schema) {
        return schema.members().get("items") instanceof JsonArray
                || schema.members().keySet().stream().anyMatch(WANT_TREES::contains);
    }

    /** The keywords of one schema. */
    private final class OfOne {
        private final JsonObject schema;
        private final Function<JsonValue, ByteCheck> compile;

        OfOne(JsonObject schema, Function<JsonValue, ByteCheck> compile) {
            this.schema = schema;
            this.compile = compile;
        }

        void addTo(List<ByteCheck> checks) {
            if (schema.members().keySet().stream().anyMatch(OF_A_KIND::contains)) {
                checks.add(new KindBytes(
                        schema.get("type"), new NumberBytes(this::number), strings(), arrays(), objects()));
            }
            schema.get("enum").ifPresent(all -> {
                boolean isOpen = Keywords.KEEP.equals(schema.members().get("x-unknown-enum"));
                checks.add(new EnumBytes(new LinkedHashSet<>(((JsonArray) all).values()), isOpen));
            });
            schema.get("const").ifPresent(only -> checks.add(new EnumBytes(Set.of(only), false)));
            checks.addAll(list("allOf"));
            optional(list("anyOf")).map(Compositions::any).ifPresent(checks::add);
            optional(list("oneOf")).map(Compositions::one).ifPresent(checks::add);
            given("not").map(Compositions::not).ifPresent(checks::add);
            given("if")
                    .ifPresent(condition -> checks.add(Compositions.choice(
                            condition,
                            given("then").orElse(ByteCheck.ANY),
                            given("else").orElse(ByteCheck.ANY))));
        }

        private StringBytes strings() {
            return new StringBytes(
                    limits("Length"),
                    text("format").filter(each -> formats).map(Formats::of),
                    text("pattern").map(ByteCompiler::pattern),
                    text("pattern").flatMap(LinearPattern::of));
        }

        private ByteCheck arrays() {
            return new ArrayBytes(list("prefixItems"), given("items").orElse(ByteCheck.ANY), limits("Items"));
        }

        private ByteCheck objects() {
            Set<String> required = new LinkedHashSet<>();
            if (schema.members().get("required") instanceof JsonArray names) {
                names.values().forEach(each -> required.add(((JsonString) each).value()));
            }
            Map<BoundedPattern, ByteCheck> patterns = new LinkedHashMap<>();
            members("patternProperties").forEach((name, each) -> patterns.put(pattern(name), compile.apply(each)));
            Map<String, ByteCheck> properties = new LinkedHashMap<>();
            members("properties").forEach((name, each) -> properties.put(name, compile.apply(each)));
            return new ObjectBytes(
                    properties,
                    required,
                    patterns,
                    given("additionalProperties").orElse(ByteCheck.ANY),
                    limits("Properties"));
        }

        private Limits limits(String of) {
            return Limits.of(number("min" + of), number("max" + of));
        }

        private Optional<BigDecimal> number(String keyword) {
            return schema.get(keyword).map(each -> ((JsonNumber) each).value());
        }

        private Optional<String> text(String keyword) {
            return schema.get(keyword).map(each -> ((JsonString) each).value());
        }

        private Optional<ByteCheck> given(String keyword) {
            return schema.get(keyword).map(compile);
        }

        private List<ByteCheck> list(String keyword) {
            return schema.members().get(keyword) instanceof JsonArray array
                    ? array.values().stream().map(compile).toList()
                    : List.of();
        }

        private Map<String, JsonValue> members(String keyword) {
            return schema.members().get(keyword) instanceof JsonObject object ? object.members() : Map.of();
        }
    }

    private static Optional<List<ByteCheck>> optional(List<ByteCheck> checks) {
        return checks.isEmpty() ? Optional.empty() : Optional.of(checks);
    }

    private static BoundedPattern pattern(String text) {
        return new BoundedPattern(Pattern.compile(text));
    }
}
