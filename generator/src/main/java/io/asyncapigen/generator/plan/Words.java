package io.asyncapigen.generator.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits a key into words of letters and digits, in the case they were written in: {@code light-measured} and
 * {@code URLPath} are two words each. A key of symbols only becomes the names of its symbols.
 */
final class Words {
    /** More symbols say nothing more to a reader. */
    private static final int MAX_SYMBOLS = 6;

    /** What people call the symbols of ASCII; Unicode calls them {@code LOW LINE}, {@code SOLIDUS} and the like. */
    private static final Map<Integer, String> SPOKEN = Map.ofEntries(
            Map.entry((int) '_', "underscore"),
            Map.entry((int) '-', "minus"),
            Map.entry((int) '.', "dot"),
            Map.entry((int) '/', "slash"),
            Map.entry((int) '\\', "backslash"),
            Map.entry((int) '#', "hash"),
            Map.entry((int) '@', "at"),
            Map.entry((int) '&', "and"),
            Map.entry((int) '|', "or"),
            Map.entry((int) '!', "not"),
            Map.entry((int) '=', "equals"),
            Map.entry((int) '<', "less"),
            Map.entry((int) '>', "greater"),
            Map.entry((int) '^', "caret"),
            Map.entry((int) '~', "tilde"));

    private Words() {}

    /** At least one word, none of them empty, each of letters, digits and marks only. */
    static List<String> of(String key) {
        String text = Normalizer.normalize(key, Normalizer.Form.NFC);
        List<String> words = split(text);
        if (!words.isEmpty()) {
            return words;
        }
        return text.isEmpty() ? List.of("empty") : spoken(text);
    }

    private static List<String> split(String text) {
        int[] points = visible(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            boolean part = isWordPart(points[i], word.length() > 0);
            if (word.length() > 0 && (!part || isBoundary(points, i))) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (part) {
                word.appendCodePoint(points[i]);
            } else if (words.isEmpty() && isSign(points, i)) {
                words.add(points[i] == '-' ? "minus" : "plus");
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static int[] visible(String text) {
        int[] points = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (!isInvisible(point)) {
                points[count++] = point;
            }
            i += Character.charCount(point);
        }
        return Arrays.copyOf(points, count);
    }

    /** The sign of a number tells {@code -1} from {@code 1}. */
    private static boolean isSign(int[] points, int i) {
        return i == 0
                && (points[i] == '-' || points[i] == '+')
                && i + 1 < points.length
                && Character.isDigit(points[i + 1]);
    }

    private static boolean isWordPart(int codePoint, boolean inside) {
        return Character.isLetterOrDigit(codePoint) || inside && isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Before a capital that follows a small letter, or that begins a word after capitals or digits. */
    private static boolean isBoundary(int[] points, int i) {
        if (!isCapital(points[i])) {
            return false;
        }
        int before = points[i - 1];
        if (!isCapital(before) && !Character.isDigit(before)) {
            return true;
        }
        boolean smallFollows = i + 1 < points.length && Character.isLowerCase(points[i + 1]);
        boolean plural = smallFollows
                && points[i + 1] == 's'
                && (i + 2 >= points.length || !Character.isLowerCase(points[i + 2]))
                && isCapital(before);
        return smallFollows && !plural;
    }

    private static boolean isCapital(int codePoint) {
        return Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
    }

    /** Controls, direction marks, joiners, variation selectors and fillers: letters to Java, nothing to the eye. */
    private static boolean isInvisible(int codePoint) {
        return Character.isIdentifierIgnorable(codePoint)
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF
                || codePoint >= 0x180B && codePoint <= 0x180F
                || codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || codePoint == 0x3164
                || codePoint == 0xFFA0;
    }

    private static List<String> spoken(String text) {
        List<String> words = new ArrayList<>();
        text.codePoints().limit(MAX_SYMBOLS).forEach(each -> words.addAll(spoken(each)));
        return words;
    }

    private static List<String> spoken(int codePoint) {
        String known = SPOKEN.get(codePoint);
        if (known != null) {
            return List.of(known);
        }
        String name = Character.getName(codePoint);
        List<String> words = name == null ? List.of() : split(name.toLowerCase(Locale.ROOT));
        if (words.size() > 1 && words.get(words.size() - 1).equals("sign")) {
            words = words.subList(0, words.size() - 1);
        }
        return words.isEmpty() ? List.of("u" + Integer.toHexString(codePoint)) : words;
    }
}
