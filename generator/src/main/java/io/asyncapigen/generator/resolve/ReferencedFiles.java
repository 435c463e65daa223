package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the text of a reference to a file that may be read. */
final class ReferencedFiles {
    private static final int MOST_NAMES = 1_000;

    private final Path workingDirectory = Path.of("").toAbsolutePath().normalize();
    private final Hints hints = new Hints();
    private final @Nullable RootFolder root;
    private final @Nullable Path shownFrom;

    /** @param chosen the root folder, or null to choose it by the document */
    ReferencedFiles(Source document, @Nullable Path chosen) {
        if (!isFile(document)) {
            // A document from the network; it may not refer to files at all.
            this.root = null;
            this.shownFrom = null;
            return;
        }
        this.root = RootFolder.of(chosen, folder(document));
        boolean relative = !document.displayName().startsWith("<")
                && !Path.of(document.displayName()).isAbsolute();
        this.shownFrom = relative ? workingDirectory : null;
    }

    static boolean isFile(Source source) {
        return "file".equalsIgnoreCase(source.uri().getScheme());
    }

    /** What two names of one file have in common. */
    static String key(Path file) {
        try {
            return file.toRealPath().toString();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize().toString();
        }
    }

    static Path path(Source source) {
        return Path.of(source.uri());
    }

    /** A file that exists and may be read, and what it is called. */
    record Found(Path path, String displayName) {}

    Found find(Source from, ReferenceText text) throws Unresolved {
        return find(target(from, text), text.location());
    }

    /** A file below the folder of another one, by its plain path. */
    Found below(Source from, String path) throws Unresolved {
        try {
            return find(folder(from).resolve(path).normalize(), path);
        } catch (InvalidPathException e) {
            throw Unresolved.syntax("`" + path + "` is no path of a file");
        }
    }

    private Found find(Path file, String reference) throws Unresolved {
        if (root == null) {
            throw Unresolved.refused("a document from the network may not refer to files");
        }
        root.check(file, reference);
        String name = displayName(file);
        if (Files.isDirectory(file)) {
            throw Unresolved.because(name + " is a directory");
        }
        if (!Files.exists(file)) {
            throw Unresolved.because("there is no file " + name).withHelp(suggestion(file));
        }
        if (!Files.isRegularFile(file)) {
            throw Unresolved.because(name + " is no regular file");
        }
        return new Found(file, name);
    }

    private static Path target(Source from, ReferenceText text) throws Unresolved {
        try {
            if (!text.scheme().equals("file")) {
                return folder(from)
                        .resolve(ReferenceText.decode(text.location()))
                        .normalize();
            }
            URI uri = Uris.resolve(from.uri(), text.location());
            if (uri == null || uri.getPath() == null || uri.getHost() != null && !isLocal(uri.getHost())) {
                throw Unresolved.syntax("`" + text.location() + "` names no file of this machine");
            }
            return Path.of(new URI("file", null, uri.getPath(), null)).normalize();
        } catch (IllegalArgumentException | URISyntaxException e) {
            throw Unresolved.syntax("`" + text.location() + "` is no path of a file");
        }
    }

    private static boolean isLocal(String host) {
        return host.isEmpty() || host.equalsIgnoreCase("localhost");
    }

    private static Path folder(Source source) {
        Path path = path(source);
        Path parent = path.getParent();
        // What was read from standard input has a folder for its location.
        return source.uri().getPath().endsWith("/") || parent == null ? path : parent;
    }

    private String displayName(Path file) {
        if (file.equals(workingDirectory)) {
            return ".";
        }
        if (file.startsWith(workingDirectory)) {
            return workingDirectory.relativize(file).toString();
        }
        return shownFrom == null ? file.toString() : shownFrom.relativize(file).toString();
    }

    private @Nullable String suggestion(Path file) {
        Path folder = file.getParent();
        Path name = file.getFileName();
        if (folder == null || name == null || !Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names = entries.limit(MOST_NAMES)
                    .map(each -> folder.relativize(each).toString())
                    .sorted()
                    .toList();
            return hints.name(name.toString(), names)
                    .map(each -> "did you mean " + each + "?")
                    .orElse(null);
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }
}
