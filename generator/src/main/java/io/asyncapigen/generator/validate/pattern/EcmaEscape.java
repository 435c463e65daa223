package io.asyncapigen.generator.validate.pattern;

/** What follows a backslash in a pattern (ECMA-262 section 22.2.1, CharacterEscape and CharacterClassEscape). */
final class EcmaEscape {
    /** The white space of ECMAScript, which is more than Java's {@code \s}. */
    private static final String SPACE =
            "\\t\\n\\x0B\\f\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}";

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
            case 'S' -> set(inClass ? "\\S" : "[^" + SPACE + "]");
            case 'p', 'P' -> property(c);
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 0x0B;
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'b' -> inClass ? '\b' : 'b';
            case 'c' -> control();
            case 'x' -> hexadecimal("[0-9A-Fa-f]{2}", 'x');
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
        String braces = parser.takeMatch("\\{[A-Za-z0-9_=]+\\}");
        if (braces.isEmpty()) {
            return letter;
        }
        parser.appendRaw("\\" + (char) letter + braces);
        return SET;
    }

    private int control() {
        String letter = parser.takeMatch("[A-Za-z]");
        if (letter.isEmpty()) {
            parser.append('\\');
            return 'c';
        }
        return letter.charAt(0) % 32;
    }

    private int unicode() {
        String braces = parser.takeMatch("\\{[0-9A-Fa-f]{1,8}\\}");
        if (!braces.isEmpty()) {
            long codePoint = Long.parseLong(braces.substring(1, braces.length() - 1), 16);
            if (codePoint > Character.MAX_CODE_POINT) {
                throw parser.fault("there is no character \\u" + braces);
            }
            return (int) codePoint;
        }
        int high = hexadecimal("[0-9A-Fa-f]{4}", 'u');
        if (Character.isBmpCodePoint(high) && Character.isHighSurrogate((char) high)) {
            String low = parser.takeMatch("\\\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}");
            if (!low.isEmpty()) {
                return Character.toCodePoint((char) high, (char) Integer.parseInt(low.substring(2), 16));
            }
        }
        return high;
    }

    private int hexadecimal(String digits, char otherwise) {
        String found = parser.takeMatch(digits);
        return found.isEmpty() ? otherwise : Integer.parseInt(found, 16);
    }

    private int octal(int first) {
        String rest = parser.takeMatch(first <= '3' ? "[0-7]{0,2}" : "[0-7]?");
        return Integer.parseInt((char) first + rest, 8);
    }
}
