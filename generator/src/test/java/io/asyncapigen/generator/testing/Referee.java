package io.asyncapigen.generator.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.IdentityHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Another validator than ours, for the schemas that generated code is validated with and for the schemas in them. */
final class Referee {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode definitions;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());
    private final Map<JsonNode, Schema> compiled = new IdentityHashMap<>();

    Referee(Map<String, JsonNode> schemas) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        schemas.forEach((name, each) -> all.set(name, moved(each)));
        this.definitions = all;
    }

    /** @param schema one of those, or one that stands in it */
    boolean admits(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).isEmpty();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("$defs", definitions);
        document.putArray("allOf").add(moved(schema));
        return registry.getSchema(document);
    }

    /** With references to where definitions usually stand: at the root there would be keywords among their names. */
    private static JsonNode moved(JsonNode schema) {
        return JSON.readTree(schema.toString().replace("\"$ref\":\"#/", "\"$ref\":\"#/$defs/"));
    }
}
