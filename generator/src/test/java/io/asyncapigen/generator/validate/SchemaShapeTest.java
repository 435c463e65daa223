package io.asyncapigen.generator.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaShapeTest {
    private static List<String> schema(String text) {
        return ShapeFaults.of("components: {schemas: {S: " + text + "}}");
    }

    private static Optional<String> help(String text) {
        return ShapeFaults.help("components: {schemas: {S: " + text + "}}");
    }

    private static List<String> in(String format, String text) {
        return schema("{schemaFormat: '" + format + "', schema: " + text + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "{}",
                "{type: [string, 'null'], nullable: true, unheardOf: {of: 1}}",
                "{enum: [null, 1, '1', true, [1], {a: 1}], const: null, default: {$ref: 1}}",
                "{minimum: -1.5, multipleOf: 0.01, maxLength: 3.0, maximum: 1e400}",
                "{items: [{}, true], additionalItems: false, contains: {}}",
                "{dependencies: {a: [b], c: {required: [d]}}}",
                "{discriminator: kind, externalDocs: {url: 'https://a.example'}, deprecated: true}",
                "{properties: {$ref: {type: string}, type: {type: string}}}",
                "{examples: [{$ref: 1}], if: {}, then: true, else: false}"
            })
    void whatJsonSchemaAndTheSpecificationAllowIsAccepted(String text) {
        assertEquals(List.of(), schema(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: strnig}                | `type` must be `array`, `boolean`, `integer`, `null`, `number`, `object` or `string`, not `strnig`",
                "{type: [string, string]}      | the same item stands twice in `type`",
                "{type: []}                    | `type` must be an array that is not empty",
                "{required: name}              | `required` must be an array of property names, not a string",
                "{required: [a, b, a]}         | the same item stands twice in `required`",
                "{enum: [1, 1.0]}              | the same item stands twice in `enum`",
                "{multipleOf: 0}               | `multipleOf` must be a number greater than 0, not 0",
                "{maxLength: -1}               | `maxLength` must be a whole number of 0 or more, not -1",
                "{maxLength: 1.5}              | `maxLength` must be a whole number of 0 or more, not a number",
                "{minItems: -1e400}            | `minItems` must be a whole number of 0 or more, not -1e400",
                "{properties: [a]}             | `properties` must be an object, not an array",
                "{properties: {a: string}}     | `a` must be a schema, which is an object or a boolean, not a string",
                "{properties: {$ref: 'a'}}     | a `$ref` cannot stand in place of the map `properties`",
                "{allOf: []}                   | `allOf` must be an array that is not empty",
                "{not: []}                     | `not` must be a schema, which is an object or a boolean, not an array",
                "{discriminator: {propertyName: a}} | `discriminator` must be the name of a property, not an object",
                "{schemaFormat: a}             | the multi format schema `S` has no `schema`",
            })
    void whatIsNoSchemaIsReported(String text, String message) {
        List<String> faults = schema(text.strip());
        assertEquals(1, faults.size(), faults.toString());
        assertEquals("error invalid-schema: " + message, faults.get(0).replaceFirst("^\\S+ ", ""));
    }

    @Test
    void habitsOfOtherLanguagesAreAnswered() {
        assertEquals(Optional.of("did you mean `integer` with `format: int64`?"), help("{type: long}"));
        assertEquals(Optional.of("quote it: \"null\""), help("{type: [string, null]}"));
        assertEquals(
                Optional.of("OpenAPI has an object there; write `discriminator: kind`"),
                help("{discriminator: {propertyName: kind}}"));
        assertEquals(
                Optional.of("list the names of required properties in the object schema around this one"),
                help("{properties: {a: {required: true}}}"));
        assertEquals(
                Optional.of(
                        "it is the limit itself, instead of `minimum` or `maximum`; a boolean is JSON Schema draft 4"),
                help("{exclusiveMinimum: true}"));
    }

    @Test
    void everyLanguageHasItsOwnKeywords() {
        assertEquals(
                1,
                in("application/schema+json;version=2020-12", "{items: [{}]}").size());
        assertEquals(
                0,
                in("application/schema+json;version=2019-09", "{items: [{}]}").size());
        assertEquals(
                0,
                in("application/schema+json;version=draft-07", "{prefixItems: 1}")
                        .size());
        assertEquals(
                1,
                in("application/schema+json;version=2020-12", "{prefixItems: 1}")
                        .size());
        assertEquals(
                1,
                in("application/schema+json;version=2020-12", "{$defs: {a: {type: 1}}}")
                        .size());
        assertEquals(
                1,
                in("application/vnd.aai.asyncapi;version=3.0.0", "{exclusiveMinimum: true}")
                        .size());
    }

    @Test
    void schemasOfOpenApiAreClosedAndHaveTheirOwnKeywords() {
        String format = "application/vnd.oai.openapi;version=3.0.0";
        assertEquals(
                List.of(),
                in(
                        format,
                        "{nullable: true, exclusiveMinimum: true, discriminator: {propertyName: a}, xml: {}, x-a: 1}"));
        assertEquals(
                List.of("3:96 error invalid-schema: an OpenAPI schema has no field `const`"), in(format, "{const: 1}"));
        assertEquals(1, in(format, "{type: 'null'}").size());
        assertEquals(1, in(format, "{properties: {a: {exclusiveMaximum: 3}}}").size());
    }

    @Test
    void schemasOfLanguagesThatWeDoNotReadAreLeftAlone() {
        assertEquals(List.of(), in("application/vnd.apache.avro;version=1.9.0", "{type: nonsense}"));
        assertEquals(List.of(), in("application/vnd.acme", "text"));
    }

    @Test
    void aSchemaInsideASchemaIsOfTheSameLanguageWhateverItsKeywordsAreCalled() {
        assertEquals(List.of(), schema("{properties: {schemaFormat: {type: string}, schema: {type: string}}}"));
    }
}
