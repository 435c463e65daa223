package io.asyncapigen.generator.validate.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Protocol Buffers text cut into tokens, with the line of each. */
final class ProtobufText {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private ProtobufText(String text) {
        this.text = text;
    }

    /** The tokens; the last one is empty and stands at the end. */
    static List<Token> tokens(String text) {
        ProtobufText scanner = new ProtobufText(text);
        scanner.scan();
        return scanner.tokens;
    }

    private void scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                comment();
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (isWord(c)) {
                word();
            } else {
                add(at + 1);
            }
        }
        tokens.add(new Token("", line));
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw new ProtobufFault(line, "a comment is not closed");
        }
        line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
        at = end + 2;
    }

    private void string(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            throw new ProtobufFault(line, "a string is not closed");
        }
        add(end + 1);
    }

    private void word() {
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        add(end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private void add(int end) {
        tokens.add(new Token(text.substring(at, end), line));
        at = end;
    }

    /** A word (dots included), a string in its quotes, one other sign, or empty at the end. */
    record Token(String text, int line) {
        boolean isName() {
            return text.matches("\\.?[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
        }

        boolean isString() {
            return text.startsWith("\"") || text.startsWith("'");
        }

        Optional<Integer> number() {
            try {
                return Optional.of(Integer.decode(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        String shown() {
            return text.isEmpty() ? "the end" : text;
        }
    }
}
