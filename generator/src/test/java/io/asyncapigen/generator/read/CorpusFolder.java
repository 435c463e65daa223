package io.asyncapigen.generator.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Documents for tests that stand beside the repository and are no part of it. Looked for as {@code shared/corpus} beside
 * this or an enclosing folder; the environment variable {@code ASYNCAPI_CORPUS} names another place.
 */
public final class CorpusFolder {
    private final Path folder;

    private CorpusFolder(Path folder) {
        this.folder = folder;
    }

    /** The corpus; where there is none, the test is skipped with a message. */
    public static CorpusFolder find() {
        Optional<Path> found = locate();
        Assumptions.assumeTrue(
                found.isPresent(), "no folder shared/corpus beside the repository, and ASYNCAPI_CORPUS is not set");
        return new CorpusFolder(found.orElseThrow());
    }

    private static Optional<Path> locate() {
        String named = System.getenv("ASYNCAPI_CORPUS");
        if (named != null && !named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path corpus = at.resolve("shared/corpus");
            if (Files.isDirectory(corpus)) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** The rows of a table of the corpus, each a map from the title of a column to its text. */
    public List<Map<String, String>> table(String name) {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] titles = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < titles.length; i++) {
                row.put(titles[i], i < cells.length ? cells[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }

    /** The roots of all valid documents, in the order of the index. */
    public List<Path> validDocuments() {
        List<Path> documents = new ArrayList<>();
        for (Map<String, String> row : table("INDEX.tsv")) {
            if (row.getOrDefault("file", "").startsWith("valid/")) {
                documents.add(folder.resolve(row.get("file")));
            }
        }
        return documents;
    }
}
