package io.asyncapigen.generator.plan.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.bundle.SchemaBundle;
import io.asyncapigen.generator.bundle.SchemaSpot;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.testing.SchemaSuite;
import io.asyncapigen.generator.testing.SchemaSuite.Case;
import io.asyncapigen.generator.testing.SchemaSuite.Group;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema Test Suite, each schema as the payload of a message, where the suite lies beside the work tree. */
class SchemaSuiteTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** These refer to other documents by the address of a server that does not run here, but for the first. */
    private static final Set<String> LEFT_OUT = Set.of(
            // References find such an $id all the same, as they do since 2019-09.
            "ref.json: $ref prevents a sibling $id from changing the base uri",
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

    private static final Validator ANY = (value, part) -> List.of();

    @TempDir
    Path folder;

    private int accepted;

    @Test
    void agreesWithTheSuiteOfDraft7() throws IOException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (Group group : SchemaSuite.groups()) {
            if (!LEFT_OUT.contains(group.name())) {
                count += group.cases().size();
                check(group, wrong);
            }
        }
        assertEquals(898, count, "tests that ran");
        assertEquals("", String.join("\n", wrong), wrong.size() + " of " + count);
        assertTrue(accepted > 400, accepted + " values were accepted for their bytes");
    }

    private void check(Group group, List<String> wrong) throws IOException {
        Files.writeString(folder.resolve("schema.json"), group.schema().toString());
        Files.writeString(folder.resolve("asyncapi.yaml"), """
                asyncapi: 3.0.0
                info: {title: t, version: '1'}
                components: {messages: {m: {payload: {$ref: schema.json}}}}
                """);
        Linked linked = Linked.of(folder.resolve("asyncapi.yaml"));
        SchemaBundle bundle = KeywordReader.bundle(
                linked.resolved(),
                new Families(linked.resolved(), linked.document().schemas()),
                UnknownEnum.FAIL,
                new Diagnostics());
        Message message = linked.message("m");
        String schema = bundle.add(new SchemaSpot(message.place().get("payload"), Language.ASYNCAPI), "payload");
        JsonSchemas schemas = JsonSchemas.of(JSON.writeValueAsString(bundle.schemas()));
        for (Case test : group.cases()) {
            try {
                Validator validator =
                        schema == null ? ANY : new JsonSchemaValidators().validator(schemas.named(schema));
                boolean isValid = validator
                        .validate(value(test.data()), RuntimeExpression.Source.PAYLOAD)
                        .isEmpty();
                boolean isAccepted = validator.accepts(Binary.utf8(test.data().toString()));
                accepted += isAccepted ? 1 : 0;
                if (isValid != test.valid() || isAccepted && !test.valid()) {
                    wrong.add(group.name() + ": " + test.name());
                }
            } catch (RuntimeException e) {
                wrong.add(group.name() + ": " + e);
            }
        }
    }

    private static JsonValue value(JsonNode data) {
        JsonValue value = JsonNull.NULL;
        if (!data.isNull()) {
            value = new JacksonCodec()
                    .decode(Binary.utf8(data.toString()), TypeToken.of(JsonValue.class), ContentType.JSON);
        }
        assertNotNull(value);
        return value;
    }
}
