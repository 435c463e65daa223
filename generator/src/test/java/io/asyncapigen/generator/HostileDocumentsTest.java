package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.CorpusFolder;
import io.asyncapigen.generator.testing.Compilation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Documents that are written to do harm end in code that compiles or in the error that is named here, and soon. */
class HostileDocumentsTest {
    private static final Map<String, String> REFUSED = Map.of(
            "224-deep-nesting-block.yaml", "limit-exceeded",
            "225-billion-laughs.yaml", "limit-exceeded",
            "226-billion-laughs-schemas.yaml", "limit-exceeded",
            "229-yaml-recursive-alias.yaml", "syntax",
            "230-huge-integer.yaml", "limit-exceeded",
            "231-huge-exponent.yaml", "limit-exceeded");

    @TestFactory
    Stream<DynamicTest> aHostileDocumentIsRefusedOrGivesCodeThatCompiles() {
        CorpusFolder corpus = CorpusFolder.find();
        return corpus.table("invalid/INDEX.tsv").stream()
                .filter(row -> row.getOrDefault("class", "").matches("hostile|resource"))
                .map(row -> row.getOrDefault("file", ""))
                .map(file -> DynamicTest.dynamicTest(file, () -> check(file, corpus.resolve("invalid/" + file))));
    }

    private static void check(String name, Path file) {
        GenerationResult result = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> Generator.create(GeneratorOptions.DEFAULT).generate(SourceInput.of(file)));
        List<String> errors = result.diagnostics().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.id().text())
                .toList();
        String refusal = REFUSED.get(name);
        assertEquals(refusal == null ? List.of() : List.of(refusal), errors);
        assertEquals(refusal != null, result.files().isEmpty());
        assertTrue(
                result.files().keySet().stream().allMatch(each -> each.matches("asyncapi(/[a-z]+)?/[^./\\\\]+\\.java")),
                () -> String.valueOf(result.files().keySet()));
        Compilation.of(result.files()).succeeds();
    }
}
