package io.asyncapigen.runtime.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Validator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas that lead to themselves by more than one way, and values so deep that nobody could go all of them. */
class RecursiveSchemasTest {
    private static final int LEVELS = 100;
    private static final Duration LONG = Duration.ofSeconds(10);

    static List<Arguments> areDecidedInTime() {
        return List.of(
                Arguments.of(
                        Named.of("the member that tells them apart comes last", """
                        {"A":{"oneOf":[{"type":"string"},
                          {"type":"object","properties":{"of":{"$ref":"#/A"},"op":{"const":"not"}},"required":["of","op"]},
                          {"type":"object","properties":{"of":{"$ref":"#/A"},"op":{"const":"any"}},"required":["of","op"]}]}}"""),
                        "{\"of\":%s,\"op\":\"any\"}",
                        "1"),
                Arguments.of(
                        Named.of("nothing tells them apart but what is required", """
                        {"A":{"anyOf":[{"type":"string"},
                          {"type":"object","properties":{"of":{"$ref":"#/A"},"a":{"type":"integer"}},"required":["a"]},
                          {"type":"object","properties":{"of":{"$ref":"#/A"},"b":{"type":"integer"}},"required":["b"]}]}}"""), "{\"of\":%s,\"b\":1}", "true"),
                Arguments.of(Named.of("a child says again what its parent says", """
                        {"P":{"properties":{"of":{"$ref":"#/A"}}},
                         "A":{"allOf":[{"$ref":"#/P"},{"properties":{"of":{"$ref":"#/A"}}}],"type":["object","string"]}}"""), "{\"of\":%s}", "1", "type"),
                Arguments.of(Named.of("an element is looked at twice", """
                        {"A":{"type":["array","string"],"contains":{"$ref":"#/A"},"items":{"$ref":"#/A"}}}"""), "[%s]", "1", "type"),
                Arguments.of(Named.of("what is evaluated counts", """
                        {"A":{"type":["object","string"],"anyOf":[{"properties":{"of":{"$ref":"#/A"}}},{"required":["no"]}],
                          "allOf":[{"properties":{"of":{"$ref":"#/A"}}}],"unevaluatedProperties":false}}"""), "{\"of\":%s}", "{\"no\":1}", "false"));
    }

    @ParameterizedTest
    @MethodSource
    void areDecidedInTime(String schemas, String level, String invalid) {
        Validator validator =
                new JsonSchemaValidators().validator(JsonSchemas.of(schemas).named("A"));
        assertTimeoutPreemptively(LONG, () -> {
            assertEquals(List.of(), validator.validate(nested(level, "\"x\""), Source.PAYLOAD));
            assertNotEquals(List.of(), validator.validate(nested(level, invalid), Source.PAYLOAD));
        });
    }

    private static JsonValue nested(String level, String innermost) {
        String json = innermost;
        for (int i = 0; i < LEVELS; i++) {
            json = level.replace("%s", json);
        }
        return JacksonCodec.readOwn(json);
    }
}
