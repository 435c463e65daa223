package io.asyncapigen.generator.link.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.link.Linked;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepthTest {

    @Test
    void aRingOfFiveThousandSchemasLinks() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append("S%d: {type: object, properties: {next: {$ref: '#/components/schemas/S%d'}}}%n"
                    .formatted(i, (i + 1) % 5000));
        }

        Linked linked = assertTimeout(Duration.ofSeconds(60), () -> Linked.schemas(text.toString()));

        assertEquals(5000, linked.document().schemas().size());
    }

    @Test
    void aChainOfAThousandAllOfLinks() {
        StringBuilder text = new StringBuilder("S0: {type: object, properties: {p: {type: string}}}\n");
        for (int i = 1; i <= 1000; i++) {
            text.append("S%d: {allOf: [{$ref: '#/components/schemas/S%d'}], properties: {p%d: {type: string}}}%n"
                    .formatted(i, i - 1, i));
        }

        Linked linked = assertTimeout(Duration.ofSeconds(60), () -> Linked.schemas(text.toString()));

        assertEquals(1001, Linked.names(linked.schema("S1000")).size());
    }

    @Test
    void fourHundredNestedObjectsLink() {
        String text = "Deep: " + "{type: object, properties: {d: ".repeat(400) + "{type: string}" + "}}".repeat(400);

        Linked linked = Linked.schemas(text);

        assertEquals(401, linked.document().schemas().size());
    }

    @Test
    void combinationsThatGrowExponentiallyAreBoundedAndReported() {
        StringBuilder text = new StringBuilder("""
                Q0:
                  type: object
                  properties:
                    a: {allOf: [{$ref: '#/components/schemas/Q0'}, {$ref: '#/components/schemas/Q1'}]}
                    b: {$ref: '#/components/schemas/Q0'}
                """);
        for (int i = 1; i < 25; i++) {
            text.append("Q%d: {type: object, properties: {x%d: {type: string},".formatted(i, i));
            text.append("a: {$ref: '#/components/schemas/Q%1$d'}, b: {$ref: '#/components/schemas/Q%1$d'}}}%n"
                    .formatted(i + 1));
        }
        text.append("Q25: {type: object, properties: {end: {type: string}}}\n");

        Linked linked = assertTimeout(Duration.ofSeconds(60), () -> Linked.schemas(text.toString()));

        assertTrue(linked.document().schemas().size() < 5000);
        assertEquals(1, linked.reports().size());
    }

    @Test
    void unionsOfUnionsWithMembersBesideAreBoundedAndReported() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            for (String side : List.of("A", "B")) {
                text.append(
                        "%1$s%2$d: {type: object, properties: {%1$s%2$d: {type: string}}, oneOf: [".formatted(side, i));
                text.append("{$ref: '#/components/schemas/A%1$d'}, {$ref: '#/components/schemas/B%1$d'}]}%n"
                        .formatted(i + 1));
            }
        }
        text.append("A30: {type: object, properties: {a: {type: string}}}\n");
        text.append("B30: {type: object, properties: {b: {type: string}}}\n");

        Linked linked = assertTimeout(Duration.ofSeconds(60), () -> Linked.schemas(text.toString()));

        assertTrue(linked.document().schemas().size() < 5000);
        assertEquals(1, linked.reports().size());
    }

    @Test
    void fanOutByReferenceIsNotExpanded() {
        StringBuilder text = new StringBuilder("L0: {type: object, properties: {x: {type: string}}}\n");
        for (int i = 1; i <= 30; i++) {
            text.append("L%d: {type: object, properties: {".formatted(i));
            for (int j = 0; j < 9; j++) {
                text.append("p%d: {$ref: '#/components/schemas/L%d'},".formatted(j, i - 1));
            }
            text.append("}}\n");
        }

        Linked linked = assertTimeout(Duration.ofSeconds(60), () -> Linked.schemas(text.toString()));

        assertEquals(32, linked.document().schemas().size());
    }
}
