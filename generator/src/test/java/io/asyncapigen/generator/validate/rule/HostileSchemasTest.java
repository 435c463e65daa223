package io.asyncapigen.generator.validate.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.resolve.ReferenceResolver;
import io.asyncapigen.generator.resolve.ResolveOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules on schemas that a few lines make expensive. */
class HostileSchemasTest {
    private static final String HEAD = "asyncapi: 3.0.0\ninfo: {title: T, version: 1.0.0}\n";

    @Test
    void alternativesThatDoubleThirtyTimesAreAskedOnceEach() {
        StringBuilder text = new StringBuilder(HEAD + "components:\n  schemas:\n");
        text.append("    S0: {type: object, required: [k], properties: {k: {type: string}}}\n");
        for (int i = 1; i <= 30; i++) {
            text.append(
                    "    S%d: {discriminator: k, oneOf: [{$ref: '#/components/schemas/S%d'}, {$ref: '#/components/schemas/S%d'}]}\n"
                            .formatted(i, i - 1, i - 1));
        }
        assertEquals(List.of(), check(text.toString()));
    }

    @Test
    void partsThatDoubleThirtyTimesAreNotEvaluatedOnAnExample() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("channels:\n  c: {address: c, messages: {m: {payload: {$ref: '#/components/schemas/S30'},");
        text.append(
                " examples: [{payload: {k: 1}}]}}}\ncomponents:\n  schemas:\n    S0: {properties: {k: {type: string}}}\n");
        for (int i = 1; i <= 30; i++) {
            text.append("    S%d: {allOf: [{$ref: '#/components/schemas/S%d'}, {$ref: '#/components/schemas/S%d'}]}\n"
                    .formatted(i, i - 1, i - 1));
        }
        assertEquals(List.of(), check(text.toString()));
    }

    @Test
    void aChainOfTwentyThousandSchemasCostsNoStack() {
        StringBuilder text = new StringBuilder(HEAD + "components:\n  schemas:\n    S0: {type: string}\n");
        for (int i = 1; i <= 20_000; i++) {
            text.append("    S%d: {type: object, required: [n], properties: {n: {$ref: '#/components/schemas/S%d'}}}\n"
                    .formatted(i, i - 1));
        }
        assertEquals(List.of(), check(text.toString()));
    }

    @Test
    void thousandsOfExamplesForASlowPatternEndSoon() {
        StringBuilder text = new StringBuilder(HEAD + "channels:\n  c:\n    address: c\n    messages:\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("      m%d: {payload: {$ref: '#/components/schemas/P'}, examples: [{payload: %s!}]}\n"
                    .formatted(i, "a".repeat(60)));
        }
        text.append("components:\n  schemas:\n    P: {type: string, pattern: '^((a+)\\2?)+$'}\n");
        assertEquals(List.of(), check(text.toString()));
    }

    @Test
    void aDocumentOfWrongShapesIsNoReasonToFail() {
        for (String section : List.of("servers", "channels", "operations", "components")) {
            for (String value : List.of("1", "[1]", "{a: 1}", "{a: [1]}", "{a: {b: 1}}", "null")) {
                check(HEAD + section + ": " + value + "\n");
            }
        }
        List<String> said = check(HEAD
                + "channels: {c: {address: [1], messages: 1, servers: 1, parameters: []}}\n"
                + "operations: {o: {channel: 1, messages: {a: 1}, reply: [1]}}\n"
                + "components: {schemas: {S: {required: {a: 1}, properties: [1], allOf: 1, enum: 1, pattern: 1,"
                + " discriminator: [1], examples: 1, minimum: a, maximum: 1, nullable: 1}}}\n");
        assertTrue(said.stream().allMatch(each -> each.contains("warning")), said::toString);
    }

    private static List<String> check(String text) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Diagnostics diagnostics = new Diagnostics();
            Inspection inspection = new Inspection(new ReferenceResolver(ResolveOptions.DEFAULT)
                    .resolve(Documents.parse(text, diagnostics).orElseThrow(), diagnostics));
            Rules.check(inspection);
            inspection.tell(diagnostics);
            return Documents.summaries(diagnostics);
        });
    }
}
