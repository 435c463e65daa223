package io.asyncapigen.generator.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.read.CorpusFolder;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.CorpusFetcher;
import io.asyncapigen.generator.resolve.ReferenceResolver;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CorpusLinkTest {

    @TestFactory
    Stream<DynamicTest> everyValidDocumentLinksWithoutError() {
        CorpusFolder corpus = CorpusFolder.find();
        return corpus.validDocuments().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Diagnostics diagnostics = new Diagnostics();
                    Document document = DocumentLinker.link(resolve(corpus, file), diagnostics);

                    assertFalse(
                            diagnostics.hasErrors(),
                            () -> Documents.summaries(diagnostics).toString());
                    assertEquals(List.of(), Edges.faults(document));
                }));
    }

    /** What is wrong in these documents is for validation to say; linking must only survive it. */
    @TestFactory
    Stream<DynamicTest> everyFaultyDocumentLinksWithoutAnException() {
        CorpusFolder corpus = CorpusFolder.find();
        Stream<String> written = corpus.table("invalid/INDEX.tsv").stream().map(row -> "invalid/" + row.get("file"));
        Stream<String> wild = corpus.table("INDEX.tsv").stream()
                .map(row -> row.getOrDefault("file", ""))
                .filter(file -> file.startsWith("invalid-wild/"));
        return Stream.concat(written, wild)
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    ResolvedDocument resolved = resolve(corpus, corpus.resolve(file));
                    if (resolved != null) {
                        assertEquals(List.of(), Edges.faults(DocumentLinker.link(resolved, new Diagnostics())));
                    }
                }));
    }

    @Test
    void contradictionsAreReportedWhereTheIndexSays() {
        CorpusFolder corpus = CorpusFolder.find();
        Map<String, String> expected = Map.of(
                "043-allof-cycle.yaml", "119:17 error all-of-cycle",
                "157-allof-type-conflict.yaml", "123:11 warning all-of-conflict",
                "158-allof-property-conflict.yaml", "125:13 warning all-of-conflict",
                "160-schema-format-unknown.yaml", "80:23 warning unsupported-schema-format");

        expected.forEach((file, summary) -> {
            Diagnostics diagnostics = new Diagnostics();
            DocumentLinker.link(resolve(corpus, corpus.resolve("invalid/" + file)), diagnostics);

            List<String> found = Documents.summaries(diagnostics);
            assertEquals(1, found.size(), found::toString);
            assertTrue(found.get(0).startsWith(summary + ":"), found::toString);
        });
    }

    private static ResolvedDocument resolve(CorpusFolder corpus, Path file) {
        CorpusFetcher fetcher = new CorpusFetcher(corpus);
        Diagnostics ignored = new Diagnostics();
        Located root = DocumentReader.create().read(file, ignored).orElse(null);
        return root == null ? null : new ReferenceResolver(fetcher.options(), fetcher).resolve(root, ignored);
    }
}
