package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Source;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files that a schema in a language of its own imports by their paths below a folder. They are as untrusted as the document, so that
 * they have to stay where its references have to. Not thread-safe.
 */
public final class ImportedTexts {
    private static final Pattern SEGMENTS = Pattern.compile("[^/\\\\:\\p{Cntrl}]+(/[^/\\\\:\\p{Cntrl}]+)*");
    private static final Pattern DOTS = Pattern.compile("(.*/)?\\.{1,2}(/.*)?");

    private final ReferencedFiles files;
    private final DocumentReader reader;
    private final Map<Path, Optional<Located>> read = new HashMap<>();

    /** @param document whose imports these are */
    public ImportedTexts(Source document, ResolveOptions options) {
        this.files = new ReferencedFiles(document, options.root());
        this.reader = new DocumentReader(options.limits());
    }

    /** Whether a path leads down from a folder, and nowhere else. */
    public static boolean isPath(String path) {
        return SEGMENTS.matcher(path).matches() && !DOTS.matcher(path).matches();
    }

    /**
     * The text of a file.
     *
     * @param from what stands in the folder that the path starts from
     * @param path one that {@link #isPath}
     * @param diagnostics is told when the file is there, and has to be refused or cannot be read
     * @return empty when there is no such file, or none that may be read
     */
    public Optional<Located> find(Located from, String path, Diagnostics diagnostics) {
        if (!isPath(path) || !ReferencedFiles.isFile(from.source())) {
            return Optional.empty();
        }
        try {
            ReferencedFiles.Found found = files.below(from.source(), path);
            return read.computeIfAbsent(found.path(), file -> reader.readText(file, found.displayName(), diagnostics));
        } catch (Unresolved e) {
            if (e.isRefused()) {
                diagnostics.report(e.at(from));
            }
            return Optional.empty();
        }
    }
}
