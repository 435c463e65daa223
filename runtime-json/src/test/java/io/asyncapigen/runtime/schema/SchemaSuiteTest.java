package io.asyncapigen.runtime.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Compares with the JSON Schema Test Suite, where it lies beside the work tree. */
final class SchemaSuiteTest {
    private static final Path SUITE =
            Path.of(System.getProperty("json-schema-test-suite", "../../shared/json-schema-test-suite"), "draft7");

    /** These refer to other documents; the generator puts what a schema refers to into one. */
    private static final Set<String> ELSEWHERE = Set.of(
            "definitions.json: validate definition against metaschema",
            "ref.json: remote ref, containing refs itself",
            "refRemote.json: remote ref",
            "refRemote.json: fragment within remote ref",
            "refRemote.json: ref within remote ref",
            "refRemote.json: base URI change",
            "refRemote.json: base URI change - change folder",
            "refRemote.json: base URI change - change folder in subschema",
            "refRemote.json: root ref in remote ref",
            "refRemote.json: remote ref with ref to definitions",
            "refRemote.json: Location-independent identifier in remote ref",
            "refRemote.json: retrieved nested refs resolve relative to their URI not $id",
            "refRemote.json: $ref to $ref finds location-independent $id");

    @Test
    void agrees_with_the_suite_of_draft_7() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SUITE), "no test suite at " + SUITE);
        List<Path> files;
        try (Stream<Path> all = Files.list(SUITE)) {
            files = all.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        var wrong = new ArrayList<String>();
        int count = 0;
        for (Path file : files) {
            for (JsonValue each : ((JsonArray) parse(Files.readString(file))).values()) {
                var group = (JsonObject) each;
                String name = file.getFileName() + ": " + text(group, "description");
                if (ELSEWHERE.contains(name)) {
                    continue;
                }
                for (JsonValue test : ((JsonArray) group.members().get("tests")).values()) {
                    count++;
                    check(name, group, (JsonObject) test, wrong);
                }
            }
        }
        assertTrue(count == 900, "ran " + count);
        assertEquals(List.of(), wrong, wrong.size() + " of " + count);
    }

    private static void check(String name, JsonObject group, JsonObject test, List<String> wrong) {
        boolean valid = test.members().get("valid") == JsonBoolean.of(true);
        try {
            Schema schema = compile(group.members().get("schema"));
            if (validate(schema, test.members().get("data")).isEmpty() != valid) {
                wrong.add(name + ": " + text(test, "description"));
            }
        } catch (RuntimeException e) {
            wrong.add(name + ": " + e);
        }
    }

    @Test
    void names_every_fault_with_its_place() {
        Schema schema = compile(parse("{\"required\":[\"a\"],\"properties\":{\"b/c\":{\"items\":{\"maximum\":3}}}}"));
        assertEquals(
                "[$message.payload: the member a is missing, $message.payload#/b~1c/1: expected at most 3]",
                validate(schema, parse("{\"b/c\":[1,4]}")).toString());
    }

    @Test
    void ends_a_pattern_that_would_run_for_ever() {
        Schema schema = compile(parse("{\"pattern\":\"^(a|aa)+\\\\1$\"}"));
        assertTrue(validate(schema, new JsonString("a".repeat(60) + "b"))
                .toString()
                .contains("too long"));
    }

    @Test
    void refuses_what_it_cannot_decide_even_below_a_not() {
        Schema pattern = compile(parse("{\"not\":{\"pattern\":\"^(a|aa)+\\\\1$\"}}"));
        assertFalse(validate(pattern, new JsonString("a".repeat(60) + "b")).isEmpty());
        Schema circle = compile(parse("{\"not\":{\"allOf\":[{\"$ref\":\"#\"},{\"$ref\":\"#\"}]}}"));
        assertFalse(validate(circle, new JsonString("")).isEmpty());
    }

    private static Schema compile(JsonValue schema) {
        return new SchemaCompiler(schema, Dialect.DRAFT_07, false).root();
    }

    private static List<Fault> validate(Schema schema, JsonValue value) {
        return schema.validate(value, RuntimeExpression.Source.PAYLOAD);
    }

    private static String text(JsonObject object, String name) {
        return ((JsonString) object.members().get(name)).value();
    }

    private static JsonValue parse(String json) {
        return new JacksonCodec().decode(Binary.utf8(json), TypeToken.of(JsonValue.class), ContentType.JSON);
    }
}
