package io.asyncapigen.generator.validate.pattern;

import java.util.regex.Pattern;

/** What follows a backslash in a pattern (ECMA-262 section 22.2.1, CharacterEscape and CharacterClassEscape). */
final class EcmaEscape {
    /** The white space of ECMAScript, which is more than Java's {@code \s}. */
    private static final String SPACE =
            "\\t\\n\\x0B\\f\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}";

    private static final Pattern PROPERTY = Pattern.compile("\\{[A-Za-z0-9_=]{1,100}\\}");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern CODE_POINT = Pattern.compile("\\{[0-9A-Fa-f]{1,8}\\}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9A-Fa-f]{4}");
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9A-Fa-f]{2}");
    private static final Pattern LOW_SURROGATE = Pattern.compile("\\\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}");
    private static final Pattern TWO_OCTALS = Pattern.compile("[0-7]{0,2}");
    private static final Pattern ONE_OCTAL = Pattern.compile("[0-7]?");

    /** No single character, but a set of them. */
    static final int SET = -1;

    private final EcmaParser parser;

    EcmaEscape(EcmaParser parser) {
        this.parser = parser;
    }

    /** Reads one escape, writes it, and says which character it is, or {@link #SET}. */
    int read(boolean inClass) {
        int c = value(inClass);
        if (c != SET) {
            parser.append(c);
        }
        return c;
    }

    /** Reads one escape and says which character it is; a set is written and gives {@link #SET}. */
    int value(boolean inClass) {
        parser.next();
        if (parser.atEnd()) {
            throw parser.fault("\\ at the end");
        }
        int c = parser.next();
        return switch (c) {
            case 'd', 'D', 'w', 'W' -> set("\\" + (char) c);
            case 's' -> set(inClass ? SPACE : "[" + SPACE + "]");
            case 'S' -> set("[^" + SPACE + "]");
            case 'p', 'P' -> property(c);
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 0x0B;
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'b' -> inClass ? '\b' : 'b';
            case 'c' -> control();
            case 'x' -> hexadecimal(TWO_DIGITS, 'x');
            case 'u' -> unicode();
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c);
            default -> c;
        };
    }

    private int set(String translation) {
        parser.appendRaw(translation);
        return SET;
    }

    private int property(int letter) {
        String braces = parser.takeMatch(PROPERTY);
        if (braces.isEmpty()) {
            return letter;
        }
        parser.appendRaw(EcmaProperty.translate((char) letter, braces.substring(1, braces.length() - 1)));
        return SET;
    }

    private int control() {
        String letter = parser.takeMatch(LETTER);
        if (letter.isEmpty()) {
            parser.append('\\');
            return 'c';
        }
        return letter.charAt(0) % 32;
    }

    private int unicode() {
        String braces = parser.takeMatch(CODE_POINT);
        if (!braces.isEmpty()) {
            long codePoint = Long.parseLong(braces.substring(1, braces.length() - 1), 16);
            if (codePoint > Character.MAX_CODE_POINT) {
                throw parser.fault("there is no character \\u" + braces);
            }
            return (int) codePoint;
        }
        int high = hexadecimal(FOUR_DIGITS, 'u');
        if (Character.isBmpCodePoint(high) && Character.isHighSurrogate((char) high)) {
            String low = parser.takeMatch(LOW_SURROGATE);
            if (!low.isEmpty()) {
                return Character.toCodePoint((char) high, (char) Integer.parseInt(low.substring(2), 16));
            }
        }
        return high;
    }

    private int hexadecimal(Pattern digits, char otherwise) {
        String found = parser.takeMatch(digits);
        return found.isEmpty() ? otherwise : Integer.parseInt(found, 16);
    }

    private int octal(int first) {
        String rest = parser.takeMatch(first <= '3' ? TWO_OCTALS : ONE_OCTAL);
        return Integer.parseInt((char) first + rest, 8);
    }
}
