package io.asyncapigen.generator.validate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code $message.header#/…} or {@code $message.payload#/…}, as in section "Runtime Expression" of the specification.
 *
 * @param tokens the steps of the JSON Pointer behind the {@code #}, unescaped; empty for the whole
 */
record RuntimeExpression(Part part, List<String> tokens) {

    /** Which half of a message the expression looks at. */
    enum Part {
        HEADER("headers"),
        PAYLOAD("payload");

        private final String field;

        Part(String field) {
            this.field = field;
        }

        /** The field of a message that has the schema of this half. */
        String field() {
            return field;
        }
    }

    /** Empty when the text is no runtime expression. */
    static Optional<RuntimeExpression> parse(String text) {
        for (Part part : Part.values()) {
            String prefix = part == Part.HEADER ? "$message.header" : "$message.payload";
            if (text.equals(prefix) || text.equals(prefix + "#")) {
                return Optional.of(new RuntimeExpression(part, List.of()));
            }
            if (text.startsWith(prefix + "#/")) {
                return tokens(text.substring(prefix.length() + 2)).map(tokens -> new RuntimeExpression(part, tokens));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> tokens(String pointer) {
        if (pointer.matches("(?s).*~(?![01]).*")) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        for (String token : pointer.split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return Optional.of(tokens);
    }
}
