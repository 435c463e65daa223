package io.asyncapigen.generator.emit.schema;

import static io.asyncapigen.generator.testing.Models.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.testing.GeneratedSchemas;
import io.asyncapigen.generator.testing.Models;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Variants that only their schemas tell apart. */
class VariantSchemasTest {
    @Test
    void objectsOfTheSameShapeAreToldApartByTheirSchemas() {
        Models models = Models.of("""
                Code: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                A: {type: object, required: [code], properties: {code: {type: string, pattern: '^a'}}}
                B: {type: object, required: [code], properties: {code: {type: string, pattern: '^b'}}}
                Mail:
                  oneOf:
                    - {title: ByMail, type: object, properties: {to: {type: string, format: email}}}
                    - {title: ByHost, type: object, properties: {to: {type: string, format: ipv4}}}
                AlternativeSchemas: {type: object, properties: {a: {type: string}}}
                Deep: {type: object, properties: {codes: {type: array, items: {$ref: '#/components/schemas/Code'}}}}
                """);
        assertEquals(
                models.type("A"), models.survives("Code", "{\"code\":\"ab\"}").getClass());
        assertEquals(
                models.type("B"), models.survives("Code", "{\"code\":\"ba\"}").getClass());
        assertEquals(
                models.type("A"), models.survives("Code", "{\"code\":\"c\"}").getClass(), "none fits");
        assertEquals(
                models.type("MailByHost"),
                models.read("Mail", "{\"to\":\"10.0.0.1\"}").getClass());
        assertEquals(
                models.type("MailByMail"),
                models.read("Mail", "{\"to\":\"a@b.c\"}").getClass());
        List<?> codes = (List<?>) call(models.read("Deep", "{\"codes\":[{\"code\":\"b\"},{\"code\":\"a\"}]}"), "codes");
        assertEquals(
                List.of(models.type("B"), models.type("A")),
                codes.stream().map(Object::getClass).toList());
    }

    @Test
    void scalarsAndListsAreToldApartByTheirSchemas() {
        Models models = Models.of("""
                Amount: {oneOf: [{type: integer, maximum: 10}, {type: number, exclusiveMinimum: 10}, {type: boolean}]}
                Word: {oneOf: [{type: string, maxLength: 2}, {type: string, minLength: 40}, {type: string, format: uuid}, {type: integer}]}
                Many: {oneOf: [{type: array, items: {type: integer}, maxItems: 1}, {type: array, items: {type: number}, minItems: 2}]}
                """);
        assertEquals(models.type("AmountInteger"), models.read("Amount", "7").getClass());
        assertEquals(models.type("AmountNumber"), models.read("Amount", "70").getClass());
        String uuid = "\"00000000-0000-0000-0000-000000000000\"";
        assertEquals(models.type("WordUuid"), models.read("Word", uuid).getClass());
        assertEquals(models.type("WordText"), models.read("Word", "\"a\"").getClass());
        assertEquals(
                models.type("WordText"),
                models.read("Word", "\"" + "a".repeat(40) + "\"").getClass());
        assertEquals(
                models.type("ManyListVariant"), models.read("Many", "[1,2]").getClass());
    }

    @Test
    void whatTypesTellApartNeedsNoSchemas() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents("""
                Payment: {oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Cash'}, {type: string, minLength: 1}]}
                Card: {type: object, required: [pan], properties: {pan: {type: string, pattern: '^1'}}, additionalProperties: false}
                Cash: {type: object, required: [sum], properties: {sum: {type: number, minimum: 0}}, additionalProperties: false}
                Kind:
                  oneOf:
                    - {type: object, required: [kind], properties: {kind: {const: a}, x: {minimum: 1, type: number}}}
                    - {type: object, required: [kind], properties: {kind: {const: b}, x: {minimum: 2, type: number}}}
                Pair: {anyOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}
                """);
        assertFalse(schemas.has("AlternativeSchemas"));
    }

    @Test
    void whatAValueMayBeOfSeveralIsReported() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents("""
                Objects: {anyOf: [{title: A, type: object, properties: {a: {type: string}}}, {title: B, type: object, required: [b], properties: {b: {type: string}}}]}
                Scalars: {anyOf: [{type: string, format: uuid}, {type: string}, {type: boolean}]}
                Mixture: {anyOf: [{type: boolean}, {type: integer}, {type: number}]}
                Apart: {anyOf: [{type: string}, {type: integer}, {type: array, items: {type: string}}]}
                ByKind: {anyOf: [{enum: [a, b]}, {type: integer, enum: [1]}, {title: O, type: object}]}
                One: {oneOf: [{title: A, type: object, properties: {a: {type: string, maxLength: 2}}}, {title: B, type: object, properties: {a: {type: string, minLength: 3}}}]}
                """);
        List<String> reports = schemas.reports().stream()
                .filter(each -> each.contains("ambiguous-union"))
                .map(each -> each.replaceAll(".*more than one of (.*);.*", "$1"))
                .toList();
        assertEquals(
                List.of("ObjectsA, ObjectsB", "ScalarsUuid, ScalarsText", "MixtureInteger, MixtureNumber"), reports);
        assertTrue(schemas.has("AlternativeSchemas"));
    }
}
