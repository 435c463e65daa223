package io.asyncapigen.generator.link.protobuf;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Position;
import java.util.Optional;

/** Where a line of a text stands, when the text is a file or a block in a document. */
final class TextPosition {
    private TextPosition() {}

    /**
     * @param place the text
     * @param content the text
     * @param line of the text, from 1
     * @param column of that line, from 1
     * @return empty when the text stands in the document in other lines than its own, as with escapes or folding
     */
    static Optional<Position> of(Located place, String content, int line, int column) {
        String text = content.lines().skip(line - 1L).findFirst().orElse("");
        if (text.isBlank()) {
            return Optional.empty();
        }
        Position start = place.node().position();
        // A block begins on the line behind its mark, other texts on that of their first sign.
        for (int at = start.line() + line - 1; at <= start.line() + line; at++) {
            String found = place.source().line(at).orElse("");
            int indent = found.indexOf(text);
            if (indent >= 0) {
                int columns = found.codePointCount(0, indent) + Math.min(column, text.length());
                return Optional.of(new Position(place.source(), at, columns, 1));
            }
        }
        return Optional.empty();
    }
}
