package io.asyncapigen.generator.read;

/** Text of a document as it stands in a message: quoted, on one line, and cut where it is long. */
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int end = text.length() <= LONGEST ? text.length() : text.offsetByCodePoints(0, cut(text));
        text.substring(0, end)
                .codePoints()
                .forEach(each -> quoted.appendCodePoint(Character.isISOControl(each) ? ' ' : each));
        return quoted.append(end < text.length() ? "…\"" : "\"").toString();
    }

    private static int cut(String text) {
        return Math.min(LONGEST, text.codePointCount(0, text.length()));
    }
}
