package io.asyncapigen.generator.read;

/**
 * A stretch of text on one line of a source.
 *
 * @param source where the text comes from
 * @param line from 1
 * @param column from 1, in code points
 * @param length how many code points of that line are meant, at least 1
 */
public record Position(Source source, int line, int column, int length) {
    public Position {
        if (line < 1 || column < 1 || length < 1) {
            throw new IllegalArgumentException("line, column and length start at 1");
        }
    }
}
