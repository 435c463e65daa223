package io.asyncapigen.generator.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.CorpusFolder;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ReferenceResolver;
import io.asyncapigen.generator.resolve.ResolveOptions;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShapeCorpusTest {
    /** The faults of shape by the number of the document in the corpus, and under which id they are reported. */
    private static final Map<String, String> IDS = Map.ofEntries(
            ids("not-asyncapi", "007 009 017 018"),
            ids("unsupported-version", "004 006"),
            ids("unpublished-version", "008"),
            ids("missing-field", "010 011 012 086 093 098 110 111 118 119 121"),
            ids("unknown-field", "021 023 024 025 068 103 273"),
            ids("wrong-type", "013 014 020 028 075 079 082 091 101 102 109 174 175"),
            ids("wrong-value", "027 084 085 116"),
            ids("wrong-name", "022 072 251"),
            ids("duplicate-item", "029"),
            ids("invalid-schema", "050 123 124 126 128 129 131 137 138 140 141 142 143 147 149 151 152 153 208"),
            ids("invalid-binding", "166 168 171 172 177"));

    private static Map.Entry<String, String> ids(String id, String numbers) {
        return Map.entry(id, numbers);
    }

    private static Diagnostics check(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Located> root = DocumentReader.create().read(file, diagnostics);
        if (root.isPresent() && !diagnostics.hasErrors()) {
            VersionCheck.check(root.get(), diagnostics)
                    .ifPresent(version -> new ShapeValidator(version)
                            .validate(new ResolvedDocument(root.get(), Map.of(), Map.of()), diagnostics));
        }
        return diagnostics;
    }

    @Test
    void noValidDocumentHasAWrongShape() {
        Map<Path, List<String>> faults = new TreeMap<>();
        for (Path file : CorpusFolder.find().validDocuments()) {
            Diagnostics diagnostics = check(file);
            if (diagnostics.hasErrors()) {
                faults.put(file, Documents.summaries(diagnostics));
            }
        }
        assertEquals(Map.of(), faults);
    }

    @Test
    void noValidDocumentHasAWrongShapeBehindItsReferences() {
        Map<Path, List<Diagnostic>> faults = new TreeMap<>();
        for (Path file : CorpusFolder.find().validDocuments()) {
            Located root = DocumentReader.create().read(file, new Diagnostics()).orElseThrow();
            SpecVersion version = VersionCheck.check(root, new Diagnostics()).orElseThrow();
            ResolvedDocument document = new ReferenceResolver(ResolveOptions.DEFAULT).resolve(root, new Diagnostics());
            Diagnostics diagnostics = new Diagnostics();
            new ShapeValidator(version).validate(document, diagnostics);
            if (diagnostics.hasErrors()) {
                faults.put(file, diagnostics.all());
            }
        }
        assertEquals(Map.of(), faults);
    }

    @Test
    void aFaultInAnotherFileIsReportedThere() {
        Path file = CorpusFolder.find().resolve("invalid/058-ref-external-invalid-schema/asyncapi.yaml");
        Located root = DocumentReader.create().read(file, new Diagnostics()).orElseThrow();
        Diagnostics diagnostics = new Diagnostics();
        ResolvedDocument document = new ReferenceResolver(ResolveOptions.DEFAULT).resolve(root, diagnostics);
        new ShapeValidator(SpecVersion.V3_0).validate(document, diagnostics);
        assertEquals("2:9 invalid-schema", first(diagnostics));
        Diagnostic.Related way = diagnostics.all().get(0).related().get(0);
        assertEquals(root.source(), way.position().source());
        assertEquals(80, way.position().line());
    }

    @Test
    void everyFaultOfShapeIsReportedUnderItsIdWhereTheIndexSays() {
        CorpusFolder corpus = CorpusFolder.find();
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Map<String, String> row : corpus.table("invalid/INDEX.tsv")) {
            String file = row.getOrDefault("file", "");
            IDS.forEach((id, numbers) -> {
                if (numbers.contains(file.substring(0, 3))) {
                    expected.put(file, row.get("expected_line_col") + " " + id);
                    found.put(file, first(check(corpus.resolve("invalid/" + file))));
                }
            });
        }
        assertEquals(expected, found);
        assertTrue(found.size() > 60, "the index has lost rows");
    }

    @Test
    void oneFaultGivesOneDiagnostic() {
        CorpusFolder corpus = CorpusFolder.find();
        Map<String, List<String>> several = new TreeMap<>();
        for (Map<String, String> row : corpus.table("invalid/INDEX.tsv")) {
            Path file = corpus.resolve("invalid/" + row.get("file"));
            // Two numbers in one list of texts, and three tags in one value, are more faults than one.
            if (Files.exists(file) && !row.getOrDefault("file", "").matches("(075|189).*")) {
                Diagnostics diagnostics = check(file);
                if (diagnostics.all().size() > 1) {
                    several.put(row.getOrDefault("file", ""), Documents.summaries(diagnostics));
                }
            }
        }
        assertEquals(Map.of(), several);
    }

    @Test
    void whatIsLegalIsAccepted() {
        CorpusFolder corpus = CorpusFolder.find();
        Map<String, List<String>> refused = new TreeMap<>();
        for (Map<String, String> row : corpus.table("invalid/INDEX.tsv")) {
            if (List.of("accept", "warn", "hostile").contains(row.get("class"))) {
                Diagnostics diagnostics = check(corpus.resolve("invalid/" + row.get("file")));
                if (diagnostics.hasErrors()) {
                    refused.put(row.getOrDefault("file", ""), Documents.summaries(diagnostics));
                }
            }
        }
        assertEquals(Map.of(), refused);
    }

    private static String first(Diagnostics diagnostics) {
        Diagnostic first = diagnostics.all().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .findFirst()
                .or(() -> diagnostics.all().stream().findFirst())
                .orElse(null);
        return first == null || first.position() == null
                ? "nothing"
                : first.position().line() + ":" + first.position().column() + " "
                        + first.id().text();
    }
}
