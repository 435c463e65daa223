package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Parts of messages that several rules need. */
final class Sentences {
    private static final int LONG = 60;

    private Sentences() {}

    /** The first names, and how many more there are. */
    static String list(Collection<String> names, int limit) {
        List<String> shown = new ArrayList<>();
        for (String name : names) {
            if (shown.size() == limit) {
                shown.add("… (" + (names.size() - limit) + " more)");
                break;
            }
            shown.add(brief(name));
        }
        return String.join(", ", shown);
    }

    /** A value as people write it, objects and arrays only by their kind. */
    static String value(SourceNode node) {
        if (node instanceof StringNode text) {
            return '"' + brief(text.value()) + '"';
        }
        if (node instanceof NumberNode number) {
            return brief(number.text());
        }
        return node instanceof BooleanNode bool ? String.valueOf(bool.value()) : node.typeName();
    }

    /** A value that comes from the document, cut and without control characters, so that it fits into a line. */
    static String brief(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ");
        return line.codePointCount(0, line.length()) <= LONG
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONG)) + "…";
    }
}
