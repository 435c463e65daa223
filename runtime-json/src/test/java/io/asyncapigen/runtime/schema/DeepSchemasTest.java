package io.asyncapigen.runtime.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Validator;
import org.junit.jupiter.api.Test;

/** Schemas that stand in each other, as deep as a document may be. */
class DeepSchemasTest {
    @Test
    void valuesAreComparedWithTheInnermostToo() {
        Validator validator = validator(500);
        assertTrue(validator.validate(value(500, "\"x\""), Source.PAYLOAD).isEmpty());
        assertEquals(1, validator.validate(value(500, "1"), Source.PAYLOAD).size());
    }

    @Test
    void schemasThatTheStackOfTheCallerIsTooSmallForAreCompiled() {
        Validator validator = validator(3_000);
        assertTrue(validator.validate(value(10, "{}"), Source.PAYLOAD).isEmpty());
    }

    private static Validator validator(int levels) {
        String schema = "{\"properties\":{\"a\":".repeat(levels) + "{\"type\":\"string\"}" + "}}".repeat(levels);
        JsonSchemas schemas = JsonSchemas.of("{\"Deep\":" + schema + "}");
        return new JsonSchemaValidators().validator(schemas.named("Deep"));
    }

    private static JsonValue value(int levels, String innermost) {
        return JacksonCodec.readOwn("{\"a\":".repeat(levels) + innermost + "}".repeat(levels));
    }
}
