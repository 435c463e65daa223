package io.asyncapigen.generator.validate.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExampleValidatorTest {

    @Test
    void aValueThatFitsHasNoMismatch() {
        assertEquals(
                List.of(),
                check(
                        Language.ASYNCAPI,
                        "{type: object, required: [a], properties: {a: {type: integer}}}",
                        "{a: 1.0}"));
    }

    @Test
    void everyKeywordSaysItsOwnSentenceAtTheExactPlace() {
        assertEquals(
                List.of(
                        "/value/a: is not of type string",
                        "/value/b: is not one of [\"X\",\"Y\"]",
                        "/value/c: is not \"c\"",
                        "/value/d/1: does not satisfy minimum 3",
                        "/value: lacks the required property z"),
                check(Language.ASYNCAPI, """
                        type: object
                        required: [z]
                        properties:
                          a: {type: string}
                          b: {enum: [X, Y]}
                          c: {const: c}
                          d: {items: {minimum: 3}}
                        """, "{a: 1, b: Z, c: d, d: [4, 2]}"));
    }

    @Test
    void aPropertyThatIsNotAllowedIsPointedAt() {
        assertEquals(
                List.of("/value/b: is not allowed: the schema has no property b"),
                check(Language.ASYNCAPI, "{properties: {a: true}, additionalProperties: false}", "{b: 1}"));
    }

    @Test
    void anAlternativeThatFitsNowhereIsOneMismatch() {
        assertEquals(
                List.of("/value/a: fits none of the alternatives"),
                check(
                        Language.ASYNCAPI,
                        "{properties: {a: {oneOf: [{type: string}, {type: object, required: [b, c]}]}}}",
                        "{a: 1}"));
        assertEquals(
                List.of("/value: fits none of the alternatives"),
                check(Language.ASYNCAPI, "{anyOf: [{type: string}, {required: [b, c]}]}", "{a: 1}"));
    }

    @Test
    void aValueThatFitsTwoAlternativesOfOneOfIsTold() {
        assertEquals(
                List.of("/value: fits 2 of the alternatives, where exactly one is right"),
                check(
                        Language.ASYNCAPI,
                        "{oneOf: [{type: object}, {type: object, maxProperties: 3}, {type: string}]}",
                        "{a: 1}"));
    }

    @Test
    void aPatternIsReadAsEcmaScriptAndNotAsJava() {
        assertEquals(List.of(), check(Language.ASYNCAPI, "{pattern: '^[a[]$'}", "'['"));
        assertEquals(
                List.of("/value: does not match \"^[a-z]+$\""), check(Language.ASYNCAPI, "{pattern: '^[a-z]+$'}", "A"));
    }

    @Test
    void aPatternOfExponentialTimeCountsAsFulfilled() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertEquals(
                        List.of(),
                        check(Language.ASYNCAPI, "{pattern: '^((a+)\\2?)+$'}", "'" + "a".repeat(60) + "!'")));
    }

    @Test
    void keywordsBesideAReferenceCountSince2019Only() {
        String schema =
                "{properties: {a: {$ref: '#', maxLength: 1}}, $comment: the reference leads to the target below}";
        assertEquals(List.of(), check(Language.ASYNCAPI, schema, "{a: toolong}"));
        assertEquals(
                List.of("/value/a: does not satisfy maxLength 1"),
                check(Language.JSON_SCHEMA_2020_12, schema, "{a: toolong}"));
    }

    @Test
    void nullableIsHonouredInOpenApi30Only() {
        assertEquals(List.of(), check(Language.OPENAPI_3_0, "{type: string, nullable: true}", "null"));
        assertEquals(
                List.of("/value: is not of type string"),
                check(Language.ASYNCAPI, "{type: string, nullable: true}", "null"));
    }

    @Test
    void annotationsAndIdentifiersOfTheSchemaDoNoHarm() {
        assertEquals(
                List.of(),
                check(
                        Language.ASYNCAPI,
                        "{$id: 'https://example.com/x', $schema: 'https://example.com/unknown', discriminator: a, format: odd}",
                        "x"));
    }

    @Test
    void compositionsThatMultiplyWithoutEndAreLeftOut() {
        StringBuilder schema = new StringBuilder("{}");
        for (int i = 0; i < 8; i++) {
            String part = schema.toString();
            schema.setLength(0);
            schema.append("{allOf: [").append((part + ", ").repeat(4)).append("true]}");
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(List.of(), check(Language.ASYNCAPI, schema.toString(), "1")));
    }

    /** Every {@code $ref} leads to a schema for strings. */
    private static List<String> check(Language language, String schema, String value) {
        Located root = read("schema: " + block(schema) + "\nvalue: " + value + "\ntarget: {type: string}\n");
        Located target = root.get("target");
        ExampleValidator<String> validator = new ExampleValidator<>(
                place -> isReference(place) ? new Reference(place, "#/target", ObjectKind.SCHEMA, target) : null,
                place -> isReference(place) ? target : place);
        validator.add("", at(root, "value"), at(root, "schema"), language);
        List<String> mismatches = new ArrayList<>();
        validator.validate((key, mismatch) -> mismatches.add(mismatch.place().pointer() + ": " + mismatch.sentence()));
        return mismatches.stream().sorted().toList();
    }

    private static boolean isReference(Located place) {
        return place.node() instanceof ObjectNode object && object.has("$ref");
    }

    private static String block(String schema) {
        return schema.startsWith("{") ? schema : "\n  " + schema.replace("\n", "\n  ");
    }

    private static Located at(Located root, String key) {
        @Nullable Located place = root.get(key);
        if (place == null) {
            throw new AssertionError("no " + key);
        }
        return place;
    }

    private static Located read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        return DocumentReader.create()
                .read(URI.create("memory:/a.yaml"), "a.yaml", text.getBytes(StandardCharsets.UTF_8), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all()));
    }
}
