package io.asyncapigen.generator.read;

import java.net.URI;
import java.util.Optional;

/**
 * A text that was read: a file, standard input, or the answer of a web server.
 *
 * <p>Two sources are the same when they are the same object; the text is kept for excerpts in diagnostics.
 */
public final class Source {
    private final URI uri;
    private final String displayName;
    private final String text;

    public Source(URI uri, String displayName, String text) {
        this.uri = uri;
        this.displayName = displayName;
        this.text = text;
    }

    /** The absolute location, against which the references in this source are resolved. */
    public URI uri() {
        return uri;
    }

    /** What people call it: the path as they gave it, relative to the working directory where possible. */
    public String displayName() {
        return displayName;
    }

    public String text() {
        return text;
    }

    /** The text of a line without its end, or empty past the last one; lines count from 1. */
    public Optional<String> line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return Optional.empty();
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        String line = end < 0 ? text.substring(start) : text.substring(start, end);
        return Optional.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }

    @Override
    public String toString() {
        return displayName;
    }
}
