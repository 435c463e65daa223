package io.asyncapigen.generator.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.asyncapigen.generator.plan.api.ApiPlan;
import io.asyncapigen.generator.plan.validation.ValidationPlan;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.JsonSchema;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What another validator says of values by a schema as it was written, before we rewrote it for our own. */
public final class SecondOpinion {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            Dialects.getDraft7(),
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(false)
                    .build()));

    private SecondOpinion() {}

    /**
     * Values of which the two do not say the same.
     *
     * @param ours as generated code knows it
     * @param document in which the schema stands, with all that it refers to
     * @param pointer to the schema
     */
    public static List<String> differences(
            ApiPlan plan, JsonSchema ours, String document, String pointer, int values, long seed) {
        Map<String, JsonNode> schemas =
                plan.validation().map(ValidationPlan::schemas).orElse(Map.of());
        Validator validator = new JsonSchemaValidators().validator(ours);
        ObjectNode root = (ObjectNode) JSON.readTree(document);
        root.putArray("allOf").addObject().put("$ref", "#" + pointer);
        Schema original = REGISTRY.getSchema(root);
        RandomValues next = new RandomValues(schemas, seed);
        Random random = new Random(seed);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            JsonNode value = changed(next.next(schemas.get(ours.name())), random);
            List<Fault> faults = validator.validate(JacksonCodec.readOwn(value.toString()), Source.PAYLOAD);
            var errors = original.validate(value);
            if (faults.isEmpty() != errors.isEmpty()) {
                found.add(value + "\n  ours " + faults + "\n  another " + errors);
            }
        }
        return found;
    }

    /** As it is, or with one thing in it another. */
    private static JsonNode changed(JsonNode value, Random random) {
        if (random.nextInt(3) == 0) {
            return other(random);
        }
        if (!(value instanceof ObjectNode object) || object.isEmpty()) {
            return value;
        }
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        ObjectNode copy = object.deepCopy();
        if (random.nextInt(4) == 0) {
            copy.remove(name);
        } else {
            copy.set(name, changed(object.get(name), random));
        }
        return copy;
    }

    private static JsonNode other(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextInt(20) - 10);
            case 2 -> NODES.stringNode("abc");
            case 3 -> NODES.booleanNode(true);
            case 4 -> NODES.objectNode();
            default -> NODES.arrayNode();
        };
    }
}
