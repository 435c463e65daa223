package io.asyncapigen.generator.plan.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.testing.GeneratedSchemas;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SchemaNamingTest {
    private static final String SOME = "{type: object, properties: {x: {type: string}}}";

    @Test
    void anInlineSchemaIsCalledByItsOwnerAndItsRole() {
        assertEquals(
                List.of(
                        "Order",
                        "OrderAddress",
                        "OrderAddressCountry",
                        "OrderCategory",
                        "OrderChildrenItem",
                        "OrderDataValue",
                        "OrderLine",
                        "OrderState",
                        "OrderValue"),
                names("""
                Order:
                  type: object
                  properties:
                    address: {type: object, properties: {country: SOME}}
                    state: {enum: [a, b]}
                    lines: {type: array, items: SOME}
                    categories: {type: array, items: SOME}
                    children: {type: array, items: SOME}
                    data: {type: object, additionalProperties: SOME}
                  additionalProperties: SOME
                """));
    }

    @Test
    void payloadAndHeadersAreCalledByTheMessage() {
        assertEquals(
                List.of("CommonHeaders", "OrderPlacedHeaders", "OrderPlacedPayload", "OtherOrderPlacedPayload"),
                names(GeneratedSchemas.of(Documents.parse("""
                asyncapi: 3.1.0
                info: {title: Test, version: '1'}
                channels:
                  first:
                    messages:
                      order.placed: {payload: SOME, traits: [{$ref: '#/components/messageTraits/common'}]}
                  other:
                    messages:
                      order.placed: {payload: SOME, headers: SOME}
                components:
                  messageTraits:
                    common: {headers: SOME}
                """.replace("SOME", SOME)))));
    }

    @Test
    void anInlineSchemaBelongsToThePlaceWhereItStands() {
        assertEquals(List.of("A", "B", "BPart", "C", "MPayload"), names(GeneratedSchemas.of(Documents.parse("""
                asyncapi: 3.1.0
                info: {title: Test, version: '1'}
                components:
                  messages:
                    m: {payload: SOME}
                  schemas:
                    A: {type: object, properties: {part: {$ref: '#/components/schemas/B/properties/part'}}}
                    B: {type: object, properties: {part: SOME}}
                    C: {oneOf: [{$ref: '#/components/messages/m/payload'}, {$ref: '#/components/schemas/B/properties/part'}]}
                """.replace(
                        "SOME", SOME)))));
    }

    @Test
    void variantsAreCalledByWhatTellsThemApart() {
        assertEquals(
                List.of(
                        "Email",
                        "Payment",
                        "PaymentBankTransfer",
                        "PaymentCard",
                        "PaymentInteger",
                        "PaymentList",
                        "PaymentReference",
                        "PaymentText",
                        "PaymentWithIban"),
                names("""
                Payment:
                  oneOf:
                    - {type: object, required: [type], properties: {type: {const: card}}}
                    - {type: object, title: Bank transfer, required: [a], properties: {a: {type: string}}}
                    - {type: object, required: [iban], properties: {a: {type: string}, iban: {type: string}}}
                    - {type: string}
                    - {type: integer}
                    - {type: array, items: {type: string}}
                    - $ref: '#/components/schemas/Reference'
                    - $ref: '#/components/schemas/Email'
                Reference: {type: number}
                Email: {type: object, required: [mail], properties: {mail: {type: string}}}
                """));
    }

    @Test
    void aWordOfThePathTellsTwoDefinitionsApart() {
        assertEquals(List.of("Customer", "Order", "OrderPart", "Part"), names("""
                Customer:
                  type: object
                  definitions: {Part: SOME}
                  properties: {p: {$ref: '#/components/schemas/Customer/definitions/Part'}}
                Order:
                  type: object
                  definitions: {Part: SOME}
                  properties: {p: {$ref: '#/components/schemas/Order/definitions/Part'}}
                """));
    }

    @Test
    void whatTheAuthorChoosesComesFirst() {
        GeneratedSchemas schemas = generated("""
                order: SOME
                other: {x-java-name: Order, type: object, properties: {y: {type: string}}}
                """);
        assertTrue(schemas.source("Order").contains("String y"));
        assertTrue(schemas.source("Order2").contains("String x"));
    }

    @Test
    void twoChoicesOfOneNameAreAnError() {
        assertReport("error invalid-extension: `x-java-name` ORDER is no class name, or another class has it", """
                a: {x-java-name: Order, type: object, properties: {y: {type: string}}}
                b: {x-java-name: ORDER, type: object, properties: {y: {type: string}}}
                """);
    }

    @Test
    void aSealedFamilyHasOnePackage() {
        assertReport(
                "error invalid-extension: `x-java-package` takes A away from U, and a sealed family has one package",
                """
                U: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}
                A: {x-java-package: com.example.other, type: object, properties: {y: {type: string}}}
                """);
    }

    @Test
    void aPackageOfOthersIsRefused() {
        assertReport(
                "error invalid-extension: `x-java-package` com.example.messages is where other generated code goes",
                "A: {x-java-package: com.example.messages, type: object, properties: {y: {type: string}}}");
        assertReport(
                "error invalid-extension: `x-java-package` java.util is no package for generated code",
                "A: {x-java-package: java.util, type: object, properties: {y: {type: string}}}");
    }

    @Test
    void aFamilyMayMoveToAnotherPackageTogether() {
        GeneratedSchemas schemas = generated("""
                U: {x-java-package: com.example.other, oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}
                A: {x-java-package: com.example.other, type: object, properties: {y: {type: string}}}
                """);
        schemas.compile();
        assertEquals(List.of(), schemas.reports());
    }

    @Test
    void aMemberMayBeOfAClassThatTheAuthorNames() {
        GeneratedSchemas schemas = generated("""
                A:
                  type: object
                  required: [here]
                  properties:
                    here: {type: string, x-java-type: java.time.Duration}
                    there: {$ref: '#/components/schemas/Money'}
                Money: {type: string, x-java-type: java.math.BigDecimal}
                """);
        schemas.compile();
        assertTrue(schemas.source("A").contains("Duration here"));
        assertTrue(schemas.source("A").contains("@Nullable BigDecimal there"));
    }

    @Test
    void nestingAsDeepAsADocumentMayGoKeepsNamesShort() {
        String schema = "{type: string}";
        for (int i = 0; i < 200; i++) {
            schema = "{type: object, properties: {inner: " + schema + "}}";
        }
        GeneratedSchemas schemas = generated("Deep: " + schema + "\n");
        assertEquals(200, schemas.sources().size());
        assertTrue(schemas.sources().keySet().stream().allMatch(each -> each.length() < 160));
        schemas.compile();
    }

    @Test
    void listsNestedDeeplyStayReadable() {
        String schema = "{type: string}";
        for (int i = 0; i < 200; i++) {
            schema = "{type: array, items: " + schema + "}";
        }
        generated("Deep: " + schema + "\n").compile();
    }

    private static GeneratedSchemas generated(String schemas) {
        return GeneratedSchemas.ofComponents(schemas.replace("SOME", SOME));
    }

    private static List<String> names(String schemas) {
        return names(generated(schemas));
    }

    private static List<String> names(GeneratedSchemas schemas) {
        schemas.compile();
        return schemas.sources().keySet().stream()
                .map(each -> each.substring(each.lastIndexOf('/') + 1).replace(".java", ""))
                .sorted()
                .collect(Collectors.toList());
    }

    private static void assertReport(String expected, String schemas) {
        List<String> reports = generated(schemas).reports();
        assertTrue(reports.stream().anyMatch(each -> each.endsWith(expected)), () -> reports.toString());
    }
}
