package io.asyncapigen.generator.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.CorpusFolder;
import io.asyncapigen.generator.resolve.CorpusFetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every document of the corpus gets the verdict that its index asks for. Where we read the specification otherwise is listed
 * here and explained, with the sentence that decides, in docs/diagnostics.md.
 */
class CorpusVerdictTest {
    /** Rows of the written faults whose index says otherwise, with what we say instead. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "058-ref-external-invalid-schema/asyncapi.yaml",
            "parts.yaml:2:9 error invalid-schema",
            "106-server-variable-undeclared.yaml",
            "106-server-variable-undeclared.yaml:9:11 warning undefined-server-variable");

    /** The errors of each document that the official parser rejects, by their ids. */
    private static final Path REJECTED = Path.of("src/test/resources/corpus/rejected.tsv");

    /** Documents that the official parser rejects and we do not. */
    private static final Set<String> ACCEPTED = Set.of(
            "invalid-wild/Redocly__redocly-cli__simple-3-1.yml",
            "invalid-wild/asyncapi__generator__emb-docs-generator-template-1.yaml");

    /** Documents that the official parser accepts and we do not. */
    private static final Set<String> REFUSED = Set.of(
            "tfkfan__asyncapi-generator__asyncapi_validator_operations_inline_message_error.yaml",
            "tfkfan__asyncapi-generator__asyncapi_validator_server_invalid.yaml");

    @Test
    void everyWrittenFaultEndsAsItsIndexSays() {
        CorpusFolder corpus = CorpusFolder.find();
        List<String> failures = new ArrayList<>();
        for (Map<String, String> row : corpus.table("invalid/INDEX.tsv")) {
            String file = row.getOrDefault("file", "");
            Path document = corpus.resolve("invalid").resolve(file);
            List<Diagnostic> said = assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> Judgement.of(document, Generator.create(GeneratorOptions.DEFAULT)),
                    () -> file + " does not end");
            String different = DIFFERENT.get(file);
            if (different != null) {
                assertTrue(Judgement.lines(said).contains(different), () -> file + ": " + Judgement.lines(said));
                continue;
            }
            fault(row, document, said)
                    .ifPresent(fault -> failures.add(
                            file + " (" + row.get("fault") + "): " + fault + "\n    " + Judgement.lines(said)));
        }
        assertEquals("", String.join("\n", failures));
    }

    @Test
    void aFaultInAnotherFileAlsoShowsTheReferenceThatTheIndexNames() {
        CorpusFolder corpus = CorpusFolder.find();
        String file = "058-ref-external-invalid-schema/asyncapi.yaml";
        Map<String, String> row = corpus.table("invalid/INDEX.tsv").stream()
                .filter(each -> file.equals(each.get("file")))
                .findFirst()
                .orElseThrow();
        Path document = corpus.resolve("invalid/" + file).toAbsolutePath().normalize();
        List<String> related = Judgement.of(document, Generator.create(GeneratorOptions.DEFAULT)).stream()
                .flatMap(each -> each.related().stream())
                .filter(each -> each.position().source().uri().equals(document.toUri()))
                .map(each -> each.position().line() + ":" + each.position().column())
                .toList();
        assertEquals(List.of(row.getOrDefault("expected_line_col", "")), related);
    }

    /** {@code -Dgolden.update} writes the table anew; each of its rows has been compared with its document. */
    @Test
    void everyDocumentThatTheOfficialParserRejectsIsRefusedForWhatIsWrongWithIt() throws IOException {
        CorpusFolder corpus = CorpusFolder.find();
        Generator generator = withCopies(corpus);
        List<String> accepted = new ArrayList<>();
        StringBuilder verdicts = new StringBuilder();
        for (Map<String, String> row : corpus.table("INDEX.tsv")) {
            String file = row.getOrDefault("file", "");
            if (file.startsWith("invalid-wild/")) {
                List<Diagnostic> said = Judgement.of(corpus.resolve(file), generator);
                if (hasErrors(said) == ACCEPTED.contains(file)) {
                    accepted.add(file + ": " + row.get("parser_first_error") + "\n    " + Judgement.lines(said));
                }
                String ids = said.stream()
                        .filter(each -> each.severity() == Severity.ERROR)
                        .map(each -> each.id().text())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "));
                verdicts.append(file.substring("invalid-wild/".length()))
                        .append('\t')
                        .append(ids)
                        .append('\n');
            }
        }
        assertEquals("", String.join("\n", accepted));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(REJECTED, verdicts);
        }
        assertEquals(Files.readString(REJECTED), verdicts.toString());
    }

    @Test
    void everyValidDocumentHasNoError() {
        CorpusFolder corpus = CorpusFolder.find();
        Generator generator = withCopies(corpus);
        List<String> refused = new ArrayList<>();
        for (Path document : corpus.validDocuments()) {
            List<Diagnostic> said = Judgement.of(document, generator);
            if (hasErrors(said) != REFUSED.contains(document.getFileName().toString())) {
                refused.add(document + "\n    " + Judgement.lines(said));
            }
        }
        assertEquals("", String.join("\n", refused));
    }

    @Test
    void whereWeReadTheSpecificationOtherwiseIsExplained() throws IOException {
        String page = Files.readString(Path.of("../docs/diagnostics.md"));
        List<String> unexplained = new ArrayList<>();
        for (Set<String> files : List.of(DIFFERENT.keySet(), ACCEPTED, REFUSED)) {
            for (String file : files) {
                String name = file.replaceFirst("^invalid-wild/", "").replaceFirst("/asyncapi.yaml$", "");
                if (!page.contains(name)) {
                    unexplained.add(name);
                }
            }
        }
        assertEquals(List.of(), unexplained);
    }

    /** A generator to whom the corpus answers for the web. */
    private static Generator withCopies(CorpusFolder corpus) {
        CorpusFetcher copies = new CorpusFetcher(corpus);
        return Generator.create(GeneratorOptions.DEFAULT.withResolve(copies.options()), copies);
    }

    private static Optional<String> fault(Map<String, String> row, Path document, List<Diagnostic> said) {
        boolean warning = said.stream().anyMatch(each -> each.severity() == Severity.WARNING);
        String place = row.getOrDefault("expected_line_col", "-");
        return switch (row.getOrDefault("class", "")) {
            case "error" -> unless(isAt(said, Severity.ERROR, document, place), "no error at " + place);
            case "warn" ->
                hasErrors(said)
                        ? Optional.of("an error where a warning is right")
                        : unless(isAt(said, Severity.WARNING, document, place), "no warning at " + place);
            case "accept" -> unless(!hasErrors(said) && !warning, "should be accepted in silence");
            default -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean right, String fault) {
        return right ? Optional.empty() : Optional.of(fault);
    }

    private static boolean hasErrors(List<Diagnostic> said) {
        return said.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }

    private static boolean isAt(List<Diagnostic> said, Severity severity, Path document, String place) {
        URI file = document.toAbsolutePath().normalize().toUri();
        return said.stream()
                .filter(each -> each.severity() == severity)
                .anyMatch(each -> place.equals("-")
                        || each.position() != null
                                && each.position().source().uri().equals(file)
                                && place.startsWith(each.position().line() + ":"));
    }
}
