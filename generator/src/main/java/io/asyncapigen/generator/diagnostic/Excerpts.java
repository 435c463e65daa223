package io.asyncapigen.generator.diagnostic;

import io.asyncapigen.generator.read.Position;
import io.asyncapigen.generator.read.Source;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Cuts the lines that diagnostics point at out of their sources. The line starts of a source are found once, since a
 * large document may have thousands of faults. Not thread-safe.
 */
final class Excerpts {
    /** A minified document is one line; no more than this many code points of it are shown. */
    private static final int MAX_SHOWN = 140;

    /** How many of them stand before the marked ones. */
    private static final int LEAD = 50;

    private final Map<Source, int[]> starts = new IdentityHashMap<>();

    /**
     * A line, or the part of it around the mark.
     *
     * @param text fit for a terminal
     * @param markStart columns before the mark
     * @param markWidth columns of the mark; 0 when the source has no such line
     */
    record Excerpt(String text, int markStart, int markWidth) {}

    Excerpt of(Position position) {
        Source source = position.source();
        int[] lines = starts.computeIfAbsent(source, each -> lineStarts(each.text()));
        if (position.line() > lines.length) {
            return new Excerpt("", 0, 0);
        }
        int start = lines[position.line() - 1];
        int end = position.line() < lines.length
                ? lines[position.line()]
                : source.text().length();
        return cut(source.text(), start, end, position);
    }

    private static Excerpt cut(String text, int lineStart, int lineEnd, Position position) {
        int end = lineEnd;
        while (end > lineStart && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        int length = text.codePointCount(lineStart, end);
        int markFrom = Math.min(position.column() - 1, length);
        boolean whole = length <= MAX_SHOWN;
        int from = whole ? 0 : Math.max(0, Math.min(markFrom - LEAD, length - MAX_SHOWN));
        int to = whole ? length : from + MAX_SHOWN;
        StringBuilder shown = new StringBuilder(from > 0 ? Terminal.CUT : "");
        int markStart = shown.length();
        int markWidth = 0;
        int at = text.offsetByCodePoints(lineStart, from);
        for (int i = from; i < to; i++) {
            int codePoint = text.codePointAt(at);
            Terminal.append(shown, codePoint);
            if (i < markFrom) {
                markStart += Terminal.width(codePoint);
            } else if (i - markFrom < position.length()) {
                markWidth += Terminal.width(codePoint);
            }
            at += Character.charCount(codePoint);
        }
        return new Excerpt(shown.append(to < length ? Terminal.CUT : "").toString(), markStart, Math.max(1, markWidth));
    }

    private static int[] lineStarts(String text) {
        int[] found = new int[64];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        return Arrays.copyOf(found, count);
    }
}
