package io.asyncapigen.generator.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.CorpusFolder;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReferenceResolverCorpusTest {
    /** What the resolver alone has to refuse, by file. */
    private static final Set<String> RESOLVER_ERRORS = Set.of(
            "035-dangling-ref-channel.yaml",
            "036-dangling-ref-server.yaml",
            "037-dangling-ref-case.yaml",
            "039-ref-array-index-out.yaml",
            "042-circular-ref-messages.yaml",
            "047-ref-wrong-kind-channel.yaml",
            "050-ref-null.yaml",
            "051-ref-empty.yaml",
            "052-ref-bad-pointer.yaml",
            "053-ref-bad-escape.yaml",
            "057-ref-external-syntax/asyncapi.yaml",
            "059-ref-external-cycle/asyncapi.yaml",
            "060-ref-external-directory/asyncapi.yaml",
            "062-ref-traversal.yaml",
            "063-ref-file-url.yaml",
            "064-ref-http-unreachable.yaml",
            "065-ref-http-metadata-ssrf.yaml",
            "066-ref-unknown-scheme.yaml",
            "068-ref-in-map-position.yaml",
            "114-security-scheme-missing.yaml");

    @Test
    void everyValidDocumentResolvesWithoutAnError() {
        CorpusFolder corpus = CorpusFolder.find();
        CorpusFetcher fetcher = new CorpusFetcher(corpus);
        Map<Path, List<String>> faults = new TreeMap<>();
        for (Path file : corpus.validDocuments()) {
            Diagnostics diagnostics = new Diagnostics();
            Located root = DocumentReader.create().read(file, diagnostics).orElseThrow();
            ResolvedDocument document = new ReferenceResolver(fetcher.options(), fetcher).resolve(root, diagnostics);
            boolean nowhere = document.references().values().stream().anyMatch(each -> each.target() == null);
            if (diagnostics.hasErrors() || nowhere) {
                faults.put(file, Documents.summaries(diagnostics));
            }
        }
        assertEquals(Map.of(), faults);
    }

    @Test
    void whatTheResolverRefusesIsReportedWhereTheIndexSays() {
        CorpusFolder corpus = CorpusFolder.find();
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Map<String, String> row : corpus.table("invalid/INDEX.tsv")) {
            String file = row.getOrDefault("file", "");
            if (RESOLVER_ERRORS.contains(file)) {
                expected.put(file, row.get("expected_line_col"));
                found.put(file, String.join(" ", errors(corpus.resolve("invalid/" + file))));
            }
        }
        assertEquals(expected, found);
    }

    @Test
    void theResolverHasNothingAgainstTheOthers() {
        CorpusFolder corpus = CorpusFolder.find();
        List<String> refused = new ArrayList<>();
        for (Map<String, String> row : corpus.table("invalid/INDEX.tsv")) {
            String file = row.getOrDefault("file", "");
            Path path = corpus.resolve("invalid/" + file);
            if (!RESOLVER_ERRORS.contains(file) && !errors(path).isEmpty()) {
                refused.add(file + " " + errors(path));
            }
        }
        assertEquals(List.of(), refused);
    }

    /** Where the resolver alone finds errors in the document itself; none when the document cannot be read. */
    private static List<String> errors(Path file) {
        return DocumentReader.create()
                .read(file, new Diagnostics())
                .map(ReferenceResolverCorpusTest::errors)
                .orElse(List.of());
    }

    private static List<String> errors(Located root) {
        Source source = root.source();
        Diagnostics diagnostics = new Diagnostics();
        new ReferenceResolver(ResolveOptions.DEFAULT).resolve(root, diagnostics);
        List<String> errors = new ArrayList<>();
        for (Diagnostic each : diagnostics.all()) {
            if (each.severity() == Severity.ERROR
                    && each.position() != null
                    && each.position().source() == source) {
                errors.add(each.position().line() + ":" + each.position().column());
            }
        }
        return errors;
    }
}
