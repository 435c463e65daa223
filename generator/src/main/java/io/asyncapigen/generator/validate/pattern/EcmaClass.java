package io.asyncapigen.generator.validate.pattern;

/** A character class in brackets (ECMA-262 section 22.2.1, CharacterClass). */
final class EcmaClass {
    private final EcmaParser parser;

    EcmaClass(EcmaParser parser) {
        this.parser = parser;
    }

    /** Reads on from behind the opening bracket up to and with the closing one. */
    void read() {
        boolean negated = parser.take("^");
        if (parser.take("]")) {
            parser.appendRaw(negated ? "[\\x{0}-\\x{10FFFF}]" : "(?!)");
            return;
        }
        parser.appendRaw(negated ? "[^" : "[");
        while (!parser.take("]")) {
            if (parser.atEnd()) {
                throw parser.fault("unclosed character class");
            }
            range();
        }
        parser.appendRaw("]");
    }

    private void range() {
        int low = atom();
        if (low != EcmaEscape.SET) {
            parser.append(low);
        }
        if (parser.atEnd() || parser.peek() != '-') {
            return;
        }
        parser.next();
        if (parser.atEnd() || parser.peek() == ']') {
            parser.append('-');
            return;
        }
        if (low == EcmaEscape.SET) {
            parser.append('-'); // Annex B: a set has no end, so the hyphen is one of the characters
            return;
        }
        int mark = parser.length();
        int high = atom();
        if (high == EcmaEscape.SET) {
            parser.insert(mark, "\\x{2d}");
            return;
        }
        if (high < low) {
            throw parser.fault("the range " + name(low) + "-" + name(high) + " is out of order");
        }
        parser.appendRaw("-");
        parser.append(high);
    }

    /** The character that is meant, or {@link EcmaEscape#SET} with the set written. */
    private int atom() {
        return parser.peek() == '\\' ? new EcmaEscape(parser).value(true) : parser.next();
    }

    private static String name(int codePoint) {
        return Character.isISOControl(codePoint)
                ? "\\x" + Integer.toHexString(codePoint)
                : Character.toString(codePoint);
    }
}
