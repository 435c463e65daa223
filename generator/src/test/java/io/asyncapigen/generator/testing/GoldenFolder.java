package io.asyncapigen.generator.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with a small document and, under {@code expected}, what it has to give. With {@code -Dgolden.update} the test
 * writes what it gives now, for review in the diff of the commit.
 */
public final class GoldenFolder {
    private static final Path RESOURCES = Path.of("src/test/resources/golden");

    private final Path folder;

    private GoldenFolder(Path folder) {
        this.folder = folder;
    }

    /** All folders of a group, such as {@code schemas}, by name. */
    public static List<GoldenFolder> all(String group) {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve(group))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path document() {
        return folder.resolve("asyncapi.yaml");
    }

    public String documentText() {
        try {
            return Files.readString(document()).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has to give, by path. */
    public SortedMap<String, String> expected() {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            for (Path file : files()) {
                files.put(
                        expectedFolder().relativize(file).toString().replace('\\', '/'),
                        Files.readString(file).replace("\r\n", "\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Fails when a file differs, is missing or is too many. */
    public void check(SortedMap<String, String> actual) {
        try {
            if (System.getProperty("golden.update") != null) {
                update(actual);
            }
            SortedMap<String, String> expected = expected();
            SortedSet<String> paths = new TreeSet<>(expected.keySet());
            paths.addAll(actual.keySet());
            for (String path : paths) {
                assertEquals(
                        expected.getOrDefault(path, "no such file"),
                        actual.getOrDefault(path, "no such file"),
                        () -> folder.getFileName() + "/" + path + " (-Dgolden.update rewrites it)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void update(SortedMap<String, String> actual) throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        for (String path : actual.keySet()) {
            Path file = expectedFolder().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual.get(path));
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(expectedFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(expectedFolder())) {
            return files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }

    private Path expectedFolder() {
        return folder.resolve("expected");
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
