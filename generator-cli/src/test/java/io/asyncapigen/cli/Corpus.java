package io.asyncapigen.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Documents for tests that stand beside the repository and are no part of it. Looked for as {@code shared/corpus} beside
 * this or an enclosing folder; the environment variable {@code ASYNCAPI_CORPUS} names another place.
 */
record Corpus(Path folder) {
    /** The corpus; where there is none, the test is skipped with a message. */
    static Corpus find() {
        String named = System.getenv().getOrDefault("ASYNCAPI_CORPUS", "");
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(each -> named.isEmpty() ? each.resolve("shared/corpus") : Path.of(named))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(
                found.isPresent(), "no folder shared/corpus beside the repository, and ASYNCAPI_CORPUS is not set");
        return new Corpus(found.orElseThrow());
    }

    /** The rows of a table, each a map from the title of a column to its text. */
    List<Map<String, String>> table(String name) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(name));
        String[] titles = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < titles.length; i++) {
                row.put(titles[i], i < cells.length ? cells[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }

    /** The documents below {@code valid} or {@code invalid-wild}, as paths from there. */
    List<String> documents(String kind) throws IOException {
        return table("INDEX.tsv").stream()
                .map(row -> row.getOrDefault("file", ""))
                .filter(each -> each.startsWith(kind + "/"))
                .map(each -> each.substring(kind.length() + 1))
                .toList();
    }

    /**
     * Options with which documents find what they refer to on the network without a network: in a cache that a run before
     * might have left.
     */
    List<String> offline(Path cache) throws IOException, GeneralSecurityException {
        Files.createDirectories(cache);
        TreeSet<String> hosts = new TreeSet<>();
        for (Map<String, String> row : table("remote/MAP.tsv")) {
            String url = row.getOrDefault("url", "");
            Path copy = folder.resolve(row.getOrDefault("local copy", ""));
            // What could not be had when the corpus was made reads as an empty object.
            String text = Files.exists(copy) ? Files.readString(copy) : "{}";
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            Files.writeString(cache.resolve(HexFormat.of().formatHex(hash)), url + "\n" + text);
            hosts.add(URI.create(url).getHost());
        }
        return List.of("--allow-host", String.join(",", hosts), "--cache", cache.toString());
    }
}
