package io.asyncapigen.generator.read;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that was read: a file, standard input, or the answer of a web server.
 *
 * <p>Two sources are the same when they are the same object; the text is kept for excerpts in diagnostics.
 */
public final class Source {
    private final URI uri;
    private final String displayName;
    private final String text;
    /** Where lines begin, found when the first line is asked for; threads that race find the same. */
    private int @Nullable [] lineStarts;

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

    /**
     * The text of a line without its end, or empty past the last one; lines count from 1 and end with a line feed, a
     * carriage return, or both.
     */
    public Optional<String> line(int number) {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = findLineStarts();
            lineStarts = starts;
        }
        if (number < 1 || number > starts.length) {
            return Optional.empty();
        }
        int start = starts[number - 1];
        int end = number < starts.length ? starts[number] : text.length();
        while (end > start && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return Optional.of(text.substring(start, end));
    }

    private int[] findLineStarts() {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public String toString() {
        return displayName;
    }
}
