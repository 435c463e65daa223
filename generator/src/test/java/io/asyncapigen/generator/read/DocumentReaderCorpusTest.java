package io.asyncapigen.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DocumentReaderCorpusTest {
    /** What the reader alone has to refuse, by file. */
    private static final Set<String> READER_ERRORS = Set.of(
            "057-ref-external-syntax/parts.yaml",
            "180-duplicate-keys.yaml",
            "181-duplicate-keys-root.yaml",
            "183-yaml-colon-in-scalar.yaml",
            "186-yaml-unclosed-flow.yaml",
            "188-yaml-two-documents.yaml",
            "189-yaml-java-tag.yaml",
            "191-yaml-complex-key.yaml",
            "200-json-comment.json",
            "201-json-truncated.json",
            "203-json-duplicate-key.json",
            "211-utf16-be-no-bom.yaml",
            "212-latin1.yaml",
            "218-zip-as-json.json",
            "219-html-page.yaml",
            "229-yaml-recursive-alias.yaml");

    @Test
    void everyValidDocumentIsReadWithoutAWord() {
        CorpusFolder corpus = CorpusFolder.find();
        Map<Path, List<String>> faults = new TreeMap<>();
        for (Path file : corpus.validDocuments()) {
            Diagnostics diagnostics = new Diagnostics();
            DocumentReader.create().read(file, diagnostics);
            if (diagnostics.hasErrors()) {
                faults.put(file, Documents.summaries(diagnostics));
            }
        }
        assertEquals(Map.of(), faults);
    }

    @Test
    void whatTheReaderRefusesIsReportedWhereTheIndexSays() {
        CorpusFolder corpus = CorpusFolder.find();
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Map<String, String> row : corpus.table("invalid/INDEX.tsv")) {
            String file = row.getOrDefault("file", "");
            if (READER_ERRORS.contains(file)) {
                expected.put(file, row.get("expected_line_col"));
                found.put(file, firstError(corpus.resolve("invalid/" + file)));
            }
        }
        assertEquals(expected, found);
    }

    @Test
    void whatTheReaderHasNothingAgainstIsRead() {
        CorpusFolder corpus = CorpusFolder.find();
        List<String> refused = new ArrayList<>();
        for (Map<String, String> row : corpus.table("invalid/INDEX.tsv")) {
            String file = row.getOrDefault("file", "");
            boolean open = Set.of("either", "resource").contains(row.get("class"));
            boolean there = Files.exists(corpus.resolve("invalid/" + file));
            if (there && !open && !READER_ERRORS.contains(file)) {
                String error = firstError(corpus.resolve("invalid/" + file));
                if (!error.isEmpty()) {
                    refused.add(file + " " + error);
                }
            }
        }
        assertEquals(List.of(), refused);
    }

    private static String firstError(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        DocumentReader.create().read(file, diagnostics);
        for (Diagnostic each : diagnostics.all()) {
            if (each.severity() == Severity.ERROR) {
                return each.position() == null
                        ? "-"
                        : each.position().line() + ":" + each.position().column();
            }
        }
        return "";
    }
}
