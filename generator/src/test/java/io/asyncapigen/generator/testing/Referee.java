package io.asyncapigen.generator.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.IdentityHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Another validator than ours, for the schemas that generated code is validated with and for the schemas in them. */
final class Referee {
    private final Map<String, JsonNode> schemas;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());
    private final Map<JsonNode, Schema> compiled = new IdentityHashMap<>();

    Referee(Map<String, JsonNode> schemas) {
        this.schemas = schemas;
    }

    /** @param schema one of those, or one that stands in it */
    boolean admits(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).isEmpty();
    }

    /** With the others beside it, as references lead to them from the root. */
    private Schema compile(JsonNode schema) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        schemas.forEach(document::set);
        document.putArray("allOf").add(schema);
        return registry.getSchema(document);
    }
}
