package io.asyncapigen.generator.validate.example;

import io.asyncapigen.generator.bundle.FormatBounds;
import io.asyncapigen.generator.bundle.SchemaBundle;
import io.asyncapigen.generator.bundle.SchemaSpot;
import io.asyncapigen.generator.json.JsonValues;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Copies the keywords of one schema that restrict values, as they are. */
final class KeywordCopier {
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

    private final Function<SchemaSpot, JsonNode> nested;

    /** @param nested gives what stands for a schema inside of another */
    KeywordCopier(Function<SchemaSpot, JsonNode> nested) {
        this.nested = nested;
    }

    JsonNode copy(SchemaSpot spot) {
        if (!(spot.at().node() instanceof ObjectNode)) {
            return JsonValues.of(spot.at().node());
        }
        tools.jackson.databind.node.ObjectNode json = JsonValues.NODES.objectNode();
        for (Located member : spot.at().members()) {
            String key = member.key();
            if (LIST.contains(key) && member.node() instanceof ArrayNode) {
                tools.jackson.databind.node.ArrayNode list = json.putArray(key);
                member.items().forEach(item -> list.add(nested.apply(spot.sibling(item))));
            } else if (SCHEMA.contains(key)) {
                json.set(key, nested.apply(spot.sibling(member)));
            } else if (MAP.contains(key)) {
                tools.jackson.databind.node.ObjectNode map = json.putObject(key);
                member.members().forEach(each -> map.set(each.key(), mapped(spot.sibling(each))));
            } else if (VALUE.contains(key) && !isDecorated(member)) {
                json.set(key, JsonValues.of(member.node()));
            }
        }
        FormatBounds.add(spot.at(), json);
        return SchemaBundle.orNull(spot, json);
    }

    /** Formats of AsyncAPI that the validator knows under another meaning or not at all are left out. */
    private static boolean isDecorated(Located member) {
        return member.key().equals("format")
                && member.node() instanceof StringNode text
                && !KnownFormats.NAMES.contains(text.value());
    }

    private JsonNode mapped(SchemaSpot member) {
        return member.at().node() instanceof ArrayNode
                ? JsonValues.of(member.at().node())
                : nested.apply(member);
    }

    /** The formats whose values the generated types can hold only when they are right. */
    private static final class KnownFormats {
        private static final Set<String> NAMES =
                Set.of("date-time", "date", "time", "uuid", "email", "ipv4", "ipv6", "hostname");
    }
}
