package io.asyncapigen.generator.diagnostic;

/** What a text of a document must go through before it is shown: a document is untrusted, and a terminal obeys. */
final class Terminal {
    /** Stands for what is left out. */
    static final String CUT = "...";

    private static final int TAB_WIDTH = 4;
    private static final int REPLACEMENT = 0xFFFD;

    private Terminal() {}

    /** The text on one line, without characters that move the cursor, change colours or turn the reading direction. */
    static String clean(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(each -> append(clean, each));
        return clean.toString();
    }

    /** As {@link #clean}, with the middle cut out of a text of more code points. */
    static String brief(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return clean(text);
        }
        int half = (most - CUT.length()) / 2;
        String head = text.substring(0, text.offsetByCodePoints(0, half));
        String tail = text.substring(text.offsetByCodePoints(text.length(), -half));
        return clean(head + CUT + tail);
    }

    /** Appends what stands for one code point; a tab becomes spaces, so that marks below stay in line. */
    static void append(StringBuilder out, int codePoint) {
        if (codePoint == '\t') {
            out.append(" ".repeat(TAB_WIDTH));
        } else if (codePoint == '\n' || codePoint == '\r') {
            out.append(' ');
        } else {
            out.appendCodePoint(isUnsafe(codePoint) ? REPLACEMENT : codePoint);
        }
    }

    /** How many columns of a terminal {@link #append} fills for this code point. */
    static int width(int codePoint) {
        if (codePoint == '\t') {
            return TAB_WIDTH;
        }
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isUnsafe(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || isBidiControl(codePoint);
    }

    /** Those that make text read otherwise than it is written. */
    private static boolean isBidiControl(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /** East Asian wide and full-width characters and emoji, roughly as UAX 11 has them. */
    private static boolean isWide(int codePoint) {
        return (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    }
}
