package io.asyncapigen.generator.validate.example;

import io.asyncapigen.generator.json.JsonValues;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The schemas that some values are checked against, and those that they refer to, as one JSON Schema document.
 *
 * <p>A document of AsyncAPI is no JSON Schema: its references cross files, go through other references, and mean the same
 * whatever {@code $id} says. So each schema that is reached by a reference becomes an entry of {@code definitions}, and
 * references point there. Only the keywords that restrict values are copied.
 */
final class SchemaBundle {
    private static final Set<String> SCHEMA = Set.of(
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "additionalProperties",
            "additionalItems",
            "unevaluatedProperties",
            "unevaluatedItems",
            "items");
    private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");
    private static final Set<String> MAP =
            Set.of("properties", "patternProperties", "dependentSchemas", "dependencies");
    private static final Set<String> VALUE = Set.of(
            "type",
            "enum",
            "const",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "format",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxContains",
            "minContains",
            "maxProperties",
            "minProperties",
            "required",
            "dependentRequired",
            "nullable");

    private final Function<Located, @Nullable Located> target;
    private final boolean siblings;
    private final Map<Id, String> names = new HashMap<>();
    private final Deque<Located> open = new ArrayDeque<>();
    private final List<Located> order = new ArrayList<>();

    /**
     * @param target what stands at the end of the reference at a place, the place itself when there is none, null when it
     *     leads nowhere or to something that is no JSON Schema
     * @param siblings whether keywords beside a {@code $ref} count, as they do since 2019-09
     */
    SchemaBundle(Function<Located, @Nullable Located> target, boolean siblings) {
        this.target = target;
        this.siblings = siblings;
    }

    /** Where the schema at this place will be: a JSON Pointer into the bundle. */
    String add(Located schema) {
        String name = names.get(schema.id());
        if (name == null) {
            name = "s" + names.size();
            names.put(schema.id(), name);
            open.add(schema);
            order.add(schema);
        }
        return "/definitions/" + name;
    }

    /** The whole document; nothing can be added afterwards. */
    JsonNode json() {
        tools.jackson.databind.node.ObjectNode definitions = JsonValues.NODES.objectNode();
        while (!open.isEmpty()) {
            Located schema = open.remove();
            definitions.set(String.valueOf(names.get(schema.id())), body(schema));
        }
        tools.jackson.databind.node.ObjectNode bundle = JsonValues.NODES.objectNode();
        bundle.set("definitions", definitions);
        return bundle;
    }

    private JsonNode schema(Located place) {
        Located end = target.apply(place);
        if (end == null) {
            return JsonValues.NODES.booleanNode(true);
        }
        if (end.id().equals(place.id())) {
            return body(place);
        }
        tools.jackson.databind.node.ObjectNode json = JsonValues.NODES.objectNode();
        if (siblings && body(place) instanceof tools.jackson.databind.node.ObjectNode beside) {
            json.setAll(beside);
        }
        json.put("$ref", "#" + add(end));
        return json;
    }

    private JsonNode body(Located schema) {
        if (!(schema.node() instanceof ObjectNode)) {
            return JsonValues.of(schema.node());
        }
        tools.jackson.databind.node.ObjectNode json = JsonValues.NODES.objectNode();
        for (Located member : schema.members()) {
            String key = member.key();
            if (LIST.contains(key) && member.node() instanceof ArrayNode) {
                tools.jackson.databind.node.ArrayNode list = JsonValues.NODES.arrayNode();
                member.items().forEach(item -> list.add(schema(item)));
                json.set(key, list);
            } else if (SCHEMA.contains(key)) {
                json.set(key, schema(member));
            } else if (MAP.contains(key)) {
                tools.jackson.databind.node.ObjectNode map = JsonValues.NODES.objectNode();
                member.members().forEach(each -> map.set(each.key(), mapped(each)));
                json.set(key, map);
            } else if (VALUE.contains(key) && !isDecorated(member)) {
                json.set(key, JsonValues.of(member.node()));
            }
        }
        return json;
    }

    /** Formats of AsyncAPI that the validator knows under another meaning or not at all are left out. */
    private static boolean isDecorated(Located member) {
        return member.key().equals("format")
                && member.node() instanceof StringNode text
                && !KnownFormats.NAMES.contains(text.value());
    }

    private JsonNode mapped(Located member) {
        return member.node() instanceof ArrayNode ? JsonValues.of(member.node()) : schema(member);
    }

    /** The formats whose values the generated types can hold only when they are right. */
    private static final class KnownFormats {
        private static final Set<String> NAMES =
                Set.of("date-time", "date", "time", "uuid", "email", "ipv4", "ipv6", "hostname");
    }
}
