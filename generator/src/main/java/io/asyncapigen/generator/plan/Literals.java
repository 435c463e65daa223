package io.asyncapigen.generator.plan;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Java literals of texts from a document, whatever they hold. */
public final class Literals {
    /** A string constant of a class file has 65,535 bytes at most; a character takes up to three. */
    private static final int MAX_CHARS = 21_000;

    private Literals() {}

    /** An expression that gives the text; not a constant expression when the text is long. */
    public static CodeBlock string(String text) {
        if (text.length() <= MAX_CHARS) {
            return constant(text);
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += MAX_CHARS) {
            parts.add(constant(text.substring(start, Math.min(text.length(), start + MAX_CHARS))));
        }
        return CodeBlock.of("String.join(\"\", $L)", CodeBlock.join(parts, ", "));
    }

    /** A constant expression, as annotations want it; ask {@link #fitsConstant} first. */
    public static CodeBlock constant(String text) {
        return CodeBlock.of("$L", quoted(text));
    }

    /** The text of {@link #constant}. */
    public static String quoted(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> append(literal, text, i);
            }
        }
        return literal.append('"').toString();
    }

    /** A text block that gives the text, whose every line is {@link #isPlain plain} and ends with a line feed; ask {@link #fitsConstant} first. */
    public static CodeBlock textBlock(String lines) {
        StringBuilder block = new StringBuilder(lines.length() + 10).append("\"\"\"\n");
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\\') {
                block.append("\\\\");
            } else if (c == '"' && lines.startsWith("\"\"", i + 1)) {
                block.append("\\\"");
            } else {
                block.append(c);
            }
        }
        return CodeBlock.of("$L", block.append("\"\"\"").toString());
    }

    /** Adds a character of a text as it is, or escaped where it is not {@link #isPlain plain}. */
    public static void append(StringBuilder code, String text, int i) {
        if (isPlain(text, i)) {
            code.append(text.charAt(i));
        } else {
            code.append(String.format("\\u%04x", (int) text.charAt(i)));
        }
    }

    /** Whether a text can be a constant of a class file. */
    public static boolean fitsConstant(String text) {
        return fitsConstant(text.length());
    }

    /** The same for a text of so many characters that is not put together yet. */
    public static boolean fitsConstant(int chars) {
        return chars <= MAX_CHARS;
    }

    /** What an editor shows as it is: no control, no turn of direction, no half of a pair, no unassigned place. */
    public static boolean isPlain(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x7F) {
            return c >= ' ';
        }
        if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1))) {
            return isVisible(Character.toCodePoint(text.charAt(i - 1), c));
        }
        return isVisible(text.codePointAt(i));
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
