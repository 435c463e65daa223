package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The tokens of JSON with their places, in code points. */
final class JsonScanner {
    static final int END = -1;
    /** Longer texts are hardly ever equal to another one. */
    private static final int LONGEST_SHARED = 40;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final Source source;
    private final String text;
    private final NumberText numbers;
    private final Map<String, String> pool = new HashMap<>();
    private int at;
    private int line = 1;
    private int lineStart;
    /** How many characters of this line so far are the second half of a code point. */
    private int halves;

    JsonScanner(Source source, ReadLimits limits) {
        this.source = source;
        this.text = source.text();
        this.numbers = new NumberText(limits);
    }

    /** The next character that is no white space, not consumed; {@link #END} behind the last one. */
    int peek() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", at + 1)) {
                line++;
                lineStart = at + 1;
                halves = 0;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return c;
            }
            at++;
        }
        return END;
    }

    void advance() {
        at++;
    }

    Position position(int length) {
        return new Position(source, line, at - lineStart - halves + 1, length);
    }

    void expectEnd() throws ReadFailure {
        if (peek() != END) {
            throw unexpected("the end of the text");
        }
    }

    Position word(String word) throws ReadFailure {
        Position position = position(word.length());
        if (!text.startsWith(word, at)
                || at + word.length() < text.length() && isWord(text.charAt(at + word.length()))) {
            throw unexpected("a value");
        }
        at += word.length();
        return position;
    }

    NumberNode number() throws ReadFailure {
        int end = at;
        while (end < text.length() && (isWord(text.charAt(end)) || "+-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String number = text.substring(at, end);
        char first = at < text.length() ? text.charAt(at) : ' ';
        if (first != '-' && !(first >= '0' && first <= '9')) {
            throw unexpected("a value");
        }
        if (!NUMBER.matcher(number).matches()) {
            throw failure(position(number.length()), Quoted.text(number) + " is no number of JSON");
        }
        Position position = position(number.length());
        at = end;
        return numbers.decimal(position, number);
    }

    /** Consumes a string, whose text is appended to {@code value}. */
    Position string(StringBuilder value) throws ReadFailure {
        Position start = position(1);
        int begin = at++;
        int halvesBefore = halves;
        while (true) {
            int runStart = at;
            while (at < text.length() && isPlain(text.charAt(at))) {
                if (Character.isLowSurrogate(text.charAt(at))) {
                    halves++;
                }
                at++;
            }
            value.append(text, runStart, at);
            if (at >= text.length()) {
                throw failure(start, "this string has no end");
            }
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                checkSurrogates(value, start);
                return new Position(source, start.line(), start.column(), at - begin - (halves - halvesBefore));
            }
            if (c != '\\') {
                throw failure(
                        c == '\n' || c == '\r' ? start : position(1),
                        c == '\n' || c == '\r'
                                ? "this string has no end on its line"
                                : String.format("the control character U+%04X must be escaped in a string", (int) c));
            }
            escape(value);
        }
    }

    /** The same object for texts that come again and again, as keys and type names do. */
    String shared(StringBuilder value) {
        String made = value.toString();
        if (made.length() > LONGEST_SHARED) {
            return made;
        }
        String known = pool.putIfAbsent(made, made);
        return known == null ? made : known;
    }

    private void escape(StringBuilder value) throws ReadFailure {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            value.append("\"\\/\b\f\n\r\t".charAt(plain));
            at += 2;
        } else if (c == 'u' && at + 6 <= text.length() && isHex(text, at + 2, at + 6)) {
            value.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
            at += 6;
        } else {
            throw failure(position(2), "this escape is not known in JSON");
        }
    }

    private void checkSurrogates(StringBuilder value, Position start) throws ReadFailure {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isHighSurrogate(value.charAt(i))
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(value.charAt(i))) {
                throw failure(start, "this string has half of a surrogate pair, which is no character");
            }
        }
    }

    /** Says what stands here instead of what should. */
    ReadFailure unexpected(String expected) {
        int found = peek();
        if (found == END) {
            return failure(position(1), "the text ends where " + expected + " should follow");
        }
        if (found == '/' || found == '#') {
            return failure(position(1), "comments are not allowed in JSON");
        }
        if (found == '\'') {
            return failure(position(1), "strings of JSON stand in double quotes");
        }
        return failure(
                position(1),
                "expected " + expected + ", found " + Quoted.text(Character.toString(text.codePointAt(at))));
    }

    ReadFailure failure(Position position, String message) {
        return new ReadFailure(Diagnostic.at(DiagnosticId.SYNTAX, position, "JSON syntax: " + message));
    }

    private static boolean isPlain(char c) {
        return c != '"' && c != '\\' && c >= ' ';
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isHex(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
