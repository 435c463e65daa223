package io.asyncapigen.generator.plan.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.bundle.SchemaBundle;
import io.asyncapigen.generator.bundle.SchemaSpot;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.Validator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What values of parents and of those who extend them are compared with. */
class FamiliesTest {
    private static final String CHILDREN = """
            Car:
              allOf:
                - $ref: '#/components/schemas/Vehicle'
                - {type: object, required: [doors], properties: {doors: {type: integer, minimum: 2}}}
            Bike:
              allOf:
                - $ref: '#/components/schemas/Vehicle'
                - {type: object, properties: {bell: {type: boolean}}}
            """;
    private static final String LISTED = """
            Vehicle:
              type: object
              discriminator: kind
              required: [kind]
              properties: {kind: {type: string}, wheels: {type: integer}}
              oneOf: [{$ref: '#/components/schemas/Car'}, {$ref: '#/components/schemas/Bike'}]
            """;
    private static final String UNLISTED = LISTED.replaceAll("(?m)^ *oneOf.*\\n", "");

    private static String faults(String schemas, String payload, String value) {
        Linked linked = Linked.of("""
                asyncapi: 3.0.0
                info: {title: t, version: '1'}
                components:
                  messages: {m: {payload: {$ref: '#/components/schemas/%s'}}}
                  schemas:
                """.formatted(payload) + schemas.indent(4));
        SchemaBundle bundle = KeywordReader.bundle(
                linked.resolved(),
                new Families(linked.resolved(), linked.document().schemas()),
                UnknownEnum.FAIL,
                new Diagnostics());
        String name =
                bundle.add(new SchemaSpot(linked.message("m").place().get("payload"), Language.ASYNCAPI), "payload");
        String texts = JsonMapper.shared().writeValueAsString(bundle.schemas());
        Validator validator =
                new JsonSchemaValidators().validator(JsonSchemas.of(texts).named(String.valueOf(name)));
        JsonValue read = new JacksonCodec().decode(Binary.utf8(value), TypeToken.of(JsonValue.class), ContentType.JSON);
        String faults = validator.validate(read, RuntimeExpression.Source.PAYLOAD).stream()
                .map(each -> each.at() + " " + each.keyword())
                .collect(Collectors.joining(", "));
        boolean isAccepted = validator.accepts(Binary.utf8(value));
        assertTrue(faults.isEmpty() || !isAccepted, "accepted at a glance in spite of " + faults);
        return faults;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Vehicle | {"kind":"Car","wheels":4}  | -
            Vehicle | {"kind":"Car","wheels":""} | $message.payload#/wheels type, $message.payload oneOf
            Car     | {"kind":"Car","wheels":4}  | -
            Car     | {"kind":"Car","wheels":""} | $message.payload#/wheels type
            """)
    void aSchemaThatSaysItsLanguageIsAParentAsWell(String payload, String value, @Nullable String expected) {
        String schemas = """
                Car:
                  schemaFormat: application/vnd.oai.openapi+json;version=3.1.0
                  schema: {allOf: [{$ref: '#/components/schemas/Vehicle'}, {type: object, properties: {doors: {type: integer}}}]}
                Vehicle:
                  schemaFormat: application/vnd.oai.openapi+json;version=3.1.0
                  schema:
                    type: object
                    properties: {kind: {type: string}, wheels: {type: integer}}
                    oneOf: [{$ref: '#/components/schemas/Car'}]
                """;
        assertEquals(expected == null ? "" : expected, faults(schemas, payload, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Vehicle | {"kind":"Car","doors":4}             | -
            Vehicle | {"kind":"Car","doors":1}             | $message.payload#/doors minimum
            Vehicle | {"kind":"Car"}                       | $message.payload required
            Vehicle | {"kind":"Car","doors":4,"wheels":""} | $message.payload#/wheels type
            Vehicle | {"kind":"Bike","doors":1}            | -
            Vehicle | {"kind":"Bike","bell":1}             | $message.payload#/bell type
            Vehicle | {"kind":7}                           | $message.payload#/kind type
            Car     | {"kind":"Car","doors":4}             | -
            Car     | {"kind":"Car","doors":1}             | $message.payload#/doors minimum
            Car     | {"doors":4}                          | $message.payload required
            Bike    | {"kind":"Bike","wheels":"two"}       | $message.payload#/wheels type
            """)
    void aDiscriminatorTellsWhichChildAValueHasToBe(String payload, String value, @Nullable String faults) {
        String expected = faults == null ? "" : faults;
        assertEquals(expected, faults(UNLISTED + CHILDREN, payload, value), "not listed");
        if (!value.contains("7")) { // which is none of those listed as well
            assertEquals(expected, faults(LISTED + CHILDREN, payload, value), "listed");
        }
    }

    @Test
    void onlyAParentThatListsItsChildrenHasNoOthers() {
        String boat = "{\"kind\":\"Boat\"}";

        assertEquals("", faults(UNLISTED + CHILDREN, "Vehicle", boat));
        assertEquals("$message.payload#/kind enum", faults(LISTED + CHILDREN, "Vehicle", boat));
    }

    @Test
    void aChildOfAChildIsBoth() {
        String schemas = UNLISTED + CHILDREN + """
                Van:
                  allOf:
                    - $ref: '#/components/schemas/Car'
                    - {type: object, properties: {load: {type: integer}}}
                """;
        for (String payload : List.of("Vehicle", "Car", "Van")) {
            assertEquals("", faults(schemas, payload, "{\"kind\":\"Van\",\"doors\":2,\"load\":5}"), payload);
            assertEquals(
                    "$message.payload#/doors minimum",
                    faults(schemas, payload, "{\"kind\":\"Van\",\"doors\":1,\"load\":5}"),
                    payload);
            assertEquals(
                    "$message.payload#/load type",
                    faults(schemas, payload, "{\"kind\":\"Van\",\"doors\":2,\"load\":\"x\"}"),
                    payload);
        }
    }

    /** Without a discriminator the choice is the author's word, by the letter. */
    @Test
    void aParentThatListsItsChildrenNeedsNoDiscriminator() {
        String schemas = LISTED.replaceAll("(?m)^ *discriminator.*\\n", "")
                + CHILDREN.replace("properties: {bell", "required: [bell], properties: {bell");

        assertEquals("", faults(schemas, "Vehicle", "{\"kind\":\"x\",\"doors\":2}"));
        assertEquals("", faults(schemas, "Car", "{\"kind\":\"x\",\"doors\":2}"));
        assertEquals("$message.payload#/doors minimum", faults(schemas, "Car", "{\"kind\":\"x\",\"doors\":1}"));
        assertNotEquals("", faults(schemas, "Vehicle", "{\"kind\":\"x\",\"doors\":1}"));
    }
}
