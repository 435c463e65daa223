package io.asyncapigen.generator.plan.validation;

import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.bundle.FormatBounds;
import io.asyncapigen.generator.bundle.SchemaBundle;
import io.asyncapigen.generator.bundle.SchemaSpot;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.json.JsonValues;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import io.asyncapigen.generator.validate.pattern.EcmaPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the keywords of one schema that restrict values, and writes them as JSON Schema 2020-12 has them. Regular
 * expressions come out as those of {@link Pattern}.
 */
final class KeywordReader {
    private static final JsonNodeFactory NODES = JsonValues.NODES;

    private static final Set<String> SCHEMA =
            Set.of("not", "if", "then", "else", "contains", "propertyNames", "additionalProperties");
    private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> VALUE = Set.of(
            "enum",
            "const",
            "format",
            "contentEncoding",
            "multipleOf",
            "maximum",
            "minimum",
            "maxLength",
            "minLength",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxProperties",
            "minProperties");
    private static final Set<String> MODERN_VALUE = Set.of("maxContains", "minContains", "dependentRequired");
    /** A keyword that is true in OpenAPI 3.0 where the bound beside it is exclusive, and the bound itself elsewhere. */
    private static final Map<String, String> EXCLUSIVE =
            Map.of("exclusiveMaximum", "maximum", "exclusiveMinimum", "minimum");

    private static final Set<String> UNCHECKED = Set.of("$dynamicRef", "$recursiveRef");

    private final Function<SchemaSpot, JsonNode> nested;
    private final ResolvedDocument document;
    private final Families families;
    private final UnknownEnum unknownEnum;
    private final Diagnostics diagnostics;
    private final Set<Id> reported = new HashSet<>();

    /**
     * @param nested gives what stands for a schema inside of another
     * @param document knows which references are followed
     * @param families who extends whom
     * @param unknownEnum whether values that an enum does not list are let pass
     * @param diagnostics takes warnings of what generated code does not check
     */
    KeywordReader(
            Function<SchemaSpot, JsonNode> nested,
            ResolvedDocument document,
            Families families,
            UnknownEnum unknownEnum,
            Diagnostics diagnostics) {
        this.nested = nested;
        this.document = document;
        this.families = families;
        this.unknownEnum = unknownEnum;
        this.diagnostics = diagnostics;
    }

    /** A bundle of schemas as this reader writes them, with pointers from its root. */
    static SchemaBundle bundle(
            ResolvedDocument document, Families families, UnknownEnum unknownEnum, Diagnostics diagnostics) {
        return new SchemaBundle(
                document::reference,
                families::isParent,
                "#/",
                nested -> new KeywordReader(nested, document, families, unknownEnum, diagnostics)::read);
    }

    /** The schema at a place, which is no reference, or what stands beside one. */
    JsonNode read(SchemaSpot spot) {
        if (!(spot.at().node() instanceof ObjectNode)) {
            return JsonValues.of(spot.at().node());
        }
        tools.jackson.databind.node.ObjectNode json = NODES.objectNode();
        Families.Family family = spot.inherited() ? null : families.of(spot.at());
        Located toldApart = spot.inherited() || family != null ? families.choiceOfHeirs(spot.at()) : null;
        for (Located member : spot.at().members()) {
            if (toldApart == null || !member.id().equals(toldApart.id())) {
                read(spot, member, json);
            }
        }
        FormatBounds.add(spot.at(), json);
        if (family != null) {
            tellApart(spot, family, json);
        }
        return SchemaBundle.orNull(spot, json);
    }

    private void read(SchemaSpot spot, Located member, tools.jackson.databind.node.ObjectNode json) {
        String key = member.key();
        if (VALUE.contains(key) || MODERN_VALUE.contains(key) && spot.isModern()) {
            if (!isExclusive(spot, key)) {
                json.set(key, JsonValues.of(member.node()));
            }
            if (key.equals("enum") && unknownEnum == UnknownEnum.KEEP) {
                json.put("x-unknown-enum", "keep");
            }
        } else if (SCHEMA.contains(key)) {
            json.set(key, nested.apply(spot.sibling(member)));
        } else if (LIST.contains(key)) {
            list(spot, key, member, json);
        } else {
            switch (key) {
                case "type" -> type(spot, member, json);
                case "required" -> required(spot, member, json);
                case "pattern" -> pattern(member, json);
                case "items", "additionalItems" -> items(spot, member, json);
                case "properties" -> json.set(key, properties(spot, member));
                case "patternProperties" -> json.set(key, patternProperties(spot, member));
                case "dependencies" -> json.set(key, schemas(spot, member));
                case "unevaluatedProperties", "unevaluatedItems" -> {
                    if (spot.isModern()) {
                        json.set(key, nested.apply(spot.sibling(member)));
                    }
                }
                case "dependentSchemas" -> {
                    if (spot.isModern()) {
                        json.set(key, schemas(spot, member));
                    }
                }
                case "exclusiveMaximum", "exclusiveMinimum" -> exclusive(spot, member, json);
                default -> {
                    if (UNCHECKED.contains(key) && spot.isModern() && !document.isFollowed(spot.at(), key)) {
                        report(member, "generated code does not check `" + key + "`");
                    }
                }
            }
        }
    }

    private void list(SchemaSpot spot, String key, Located list, tools.jackson.databind.node.ObjectNode json) {
        if (list.node() instanceof ArrayNode) {
            tools.jackson.databind.node.ArrayNode schemas = json.putArray(key);
            for (Located each : list.items()) {
                SchemaSpot item = spot.sibling(each);
                schemas.add(nested.apply(key.equals("allOf") ? item.forHeir() : item));
            }
        }
    }

    /** By the discriminator alone: a child may well look like its siblings. */
    private void tellApart(SchemaSpot spot, Families.Family family, tools.jackson.databind.node.ObjectNode json) {
        tools.jackson.databind.node.ArrayNode all =
                json.get("allOf") instanceof tools.jackson.databind.node.ArrayNode own ? own : json.putArray("allOf");
        List<String> known = new ArrayList<>();
        for (Families.Child child : family.children()) {
            tools.jackson.databind.node.ObjectNode chosen = all.addObject();
            chosen.set("if", discriminated(family.discriminator(), child.values()));
            chosen.set("then", nested.apply(spot.sibling(child.place())));
            known.addAll(child.values());
        }
        if (family.closed()) {
            all.add(discriminated(family.discriminator(), known));
        }
    }

    private static tools.jackson.databind.node.ObjectNode discriminated(String member, List<String> values) {
        tools.jackson.databind.node.ObjectNode json = NODES.objectNode();
        json.putArray("required").add(member);
        tools.jackson.databind.node.ArrayNode listed =
                json.putObject("properties").putObject(member).putArray("enum");
        values.forEach(listed::add);
        return json;
    }

    /** A null that is listed counts even where {@code type} forgot it, as it does for the Java type. */
    private static void type(SchemaSpot spot, Located type, tools.jackson.databind.node.ObjectNode json) {
        tools.jackson.databind.node.ArrayNode names = NODES.arrayNode();
        if (type.node() instanceof ArrayNode) {
            type.items().forEach(each -> name(each, names));
        } else {
            name(type, names);
        }
        Located values = spot.at().get("enum");
        boolean listed = values != null && values.items().stream().anyMatch(each -> each.node() instanceof NullNode);
        if (listed && !names.isEmpty()) {
            names.add("null");
        }
        if (names.size() == 1) {
            json.set("type", names.get(0));
        } else if (!names.isEmpty()) {
            json.set("type", names);
        }
    }

    private static void name(Located type, tools.jackson.databind.node.ArrayNode names) {
        if (type.node() instanceof StringNode text) {
            names.add(text.value());
        } else if (type.node() instanceof NullNode) {
            names.add("null"); // YAML's null for the type of that name
        }
    }

    /** What generated code leaves out on wish is not demanded. */
    private static void required(SchemaSpot spot, Located names, tools.jackson.databind.node.ObjectNode json) {
        Located properties = spot.at().get("properties");
        tools.jackson.databind.node.ArrayNode required = NODES.arrayNode();
        for (Located each : names.items()) {
            if (each.node() instanceof StringNode name) {
                Located property = properties == null ? null : properties.get(name.value());
                if (property == null || !spot.sibling(property).isTrue("x-ignore")) {
                    required.add(name.value());
                }
            }
        }
        if (!required.isEmpty()) {
            json.set("required", required);
        }
    }

    private JsonNode properties(SchemaSpot spot, Located properties) {
        tools.jackson.databind.node.ObjectNode json = NODES.objectNode();
        for (Located each : properties.members()) {
            SchemaSpot property = spot.sibling(each);
            json.set(each.key(), property.isTrue("x-ignore") ? NODES.booleanNode(true) : nested.apply(property));
        }
        return json;
    }

    private JsonNode patternProperties(SchemaSpot spot, Located patterns) {
        tools.jackson.databind.node.ObjectNode json = NODES.objectNode();
        for (Located each : patterns.members()) {
            String java = java(each.key(), each);
            if (java == null) {
                json.put("", true); // so that no name counts as additional
            } else {
                json.set(java, nested.apply(spot.sibling(each)));
            }
        }
        return json;
    }

    private JsonNode schemas(SchemaSpot spot, Located map) {
        tools.jackson.databind.node.ObjectNode json = NODES.objectNode();
        for (Located each : map.members()) {
            json.set(
                    each.key(),
                    each.node() instanceof ArrayNode ? JsonValues.of(each.node()) : nested.apply(spot.sibling(each)));
        }
        return json;
    }

    /** A list under {@code items} is what {@code prefixItems} is since 2020-12. */
    private void items(SchemaSpot spot, Located items, tools.jackson.databind.node.ObjectNode json) {
        Located own = spot.at().get("items");
        boolean listed =
                own != null && own.node() instanceof ArrayNode && spot.at().get("prefixItems") == null;
        if (items.key().equals("additionalItems")) {
            if (listed) {
                json.set("items", nested.apply(spot.sibling(items)));
            }
        } else if (listed) {
            list(spot, "prefixItems", items, json);
        } else if (!(items.node() instanceof ArrayNode)) {
            json.set("items", nested.apply(spot.sibling(items)));
        }
    }

    private static boolean isExclusive(SchemaSpot spot, String bound) {
        return EXCLUSIVE.entrySet().stream()
                .anyMatch(each -> each.getValue().equals(bound) && spot.isTrue(each.getKey()));
    }

    private static void exclusive(SchemaSpot spot, Located bound, tools.jackson.databind.node.ObjectNode json) {
        if (!(bound.node() instanceof BooleanNode)) {
            json.set(bound.key(), JsonValues.of(bound.node()));
        } else if (spot.isTrue(bound.key())) {
            Located value = spot.at().get(String.valueOf(EXCLUSIVE.get(bound.key())));
            if (value != null) {
                json.set(bound.key(), JsonValues.of(value.node()));
            }
        }
    }

    private void pattern(Located pattern, tools.jackson.databind.node.ObjectNode json) {
        String java = pattern.node() instanceof StringNode text ? java(text.value(), pattern) : null;
        if (java != null) {
            json.put("pattern", java);
        }
    }

    /** The same for {@link Pattern}; null when it cannot say it. One that only Java knows stays as it is. */
    private @Nullable String java(String pattern, Located place) {
        try {
            Pattern java = EcmaPattern.parse(pattern).java();
            if (java == null) {
                report(place, "generated code does not check this pattern, which Java cannot say");
            }
            return java == null ? null : java.pattern();
        } catch (PatternSyntaxException e) {
            try {
                return Pattern.compile(pattern).pattern();
            } catch (PatternSyntaxException neither) {
                return null;
            }
        }
    }

    private void report(Located keyword, String message) {
        if (reported.add(keyword.id())) {
            diagnostics.report(Diagnostic.atKey(DiagnosticId.UNCHECKED_KEYWORD, keyword, message)
                    .withHelp("say it by other keywords, or check it where the message is handled"));
        }
    }
}
