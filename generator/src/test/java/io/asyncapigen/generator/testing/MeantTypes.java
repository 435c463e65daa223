package io.asyncapigen.generator.testing;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a schema of draft-07 means that names no type: an object where it speaks of members, an array where it speaks of items. By the letter
 * {@code properties} lets every number pass; in Java it is an object.
 */
public final class MeantTypes {
    private static final Map<String, Set<String>> KEYWORDS = Map.of(
            "array", Set.of("items"),
            "object", Set.of("properties", "patternProperties", "additionalProperties", "required"));
    private static final List<String> SCHEMAS = List.of("items", "additionalItems", "additionalProperties");
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf", "items");
    private static final List<String> MAPS = List.of("properties", "patternProperties", "definitions");

    private MeantTypes() {}

    /** Whether a value is valid for the schema with the types that it means. */
    public static boolean admit(JsonNode schema, JsonNode value) {
        return SchemaRegistry.withDefaultDialect(Dialects.getDraft7())
                .getSchema(typed(schema.deepCopy()))
                .validate(value)
                .isEmpty();
    }

    private static JsonNode typed(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            SCHEMAS.forEach(each -> typed(object.path(each)));
            LISTS.stream()
                    .map(object::path)
                    .filter(each -> each instanceof ArrayNode)
                    .forEach(each -> each.forEach(MeantTypes::typed));
            MAPS.forEach(each -> object.path(each).forEach(MeantTypes::typed));
            List<String> types = KEYWORDS.entrySet().stream()
                    .filter(each -> each.getValue().stream().anyMatch(object::has))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toList());
            if (!object.has("type") && types.size() == 1) {
                object.put("type", types.get(0));
            }
        }
        return schema;
    }
}
