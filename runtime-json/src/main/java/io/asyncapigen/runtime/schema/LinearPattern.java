package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.utf8.Utf8Text;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for a whole text that is a row of characters and classes with counts, as most in documents are:
 * {@code ^[A-Z]{2}[0-9]+\z}. It is compared with ASCII in one pass, in all ways at once: each bit of a number is one place in the row.
 * Immutable.
 */
final class LinearPattern {
    private static final Pattern WHOLE = Pattern.compile("\\^(.*)\\\\z", Pattern.DOTALL);

    /** One character as it stands, or with a backslash, or by its number. */
    private static final String CHARACTER =
            "[\\w \\-/:@,;=%~#!<>'\"]|\\\\[.+*?()|$^{}\\[\\]\\\\/\\-]|\\\\x\\{[0-9a-fA-F]{1,2}\\}";

    private static final Pattern ITEM =
            Pattern.compile("(?<one>" + CHARACTER + ")|\\[(?<not>\\^?)(?<class>(?:" + CHARACTER + "|[.+*?()|$])+)\\]");
    private static final Pattern PART =
            Pattern.compile("(?<from>" + CHARACTER + "|[.+*?()|$])(?:-(?<to>" + CHARACTER + "))?");
    private static final Pattern COUNT =
            Pattern.compile("[?*+](?![?+])|\\{(\\d{1,2})(?<comma>,)?(\\d{1,2})?\\}(?![?+])|(?![?*+{])");

    private static final int MAX_PLACES = 63;
    private static final int ASCII = 128;

    /** By character: the places from which it leads on. */
    private final long[] onward = new long[ASCII];

    /** By character: the places at which it stays. */
    private final long[] staying = new long[ASCII];

    /** The places that may be left out. */
    private long optional;

    private int places;
    private int lastStay = -1;

    private LinearPattern() {}

    /** Empty for all others. */
    static Optional<LinearPattern> of(String pattern) {
        Matcher whole = WHOLE.matcher(pattern);
        if (!whole.matches()) {
            return Optional.empty();
        }
        String row = whole.group(1);
        var linear = new LinearPattern();
        Matcher item = ITEM.matcher(row);
        Matcher count = COUNT.matcher(row);
        int at = 0;
        while (at < row.length()) {
            if (!item.region(at, row.length()).lookingAt()
                    || !count.region(item.end(), row.length()).lookingAt()
                    || !linear.add(characters(item), count)) {
                return Optional.empty();
            }
            at = count.end();
        }
        return Optional.of(linear);
    }

    /** Whether there is room for it. */
    private boolean add(BitSet characters, Matcher count) {
        int least = least(count);
        boolean isBounded = !count.group().matches("[*+]|.*,\\}");
        int most = isBounded ? most(count, least) : least;
        if (places + most >= MAX_PLACES) {
            return false;
        }
        for (int i = 0; i < most; i++) {
            mark(onward, characters);
            optional |= i < least ? 0 : 1L << places;
            places++;
        }
        if (!isBounded) {
            stay(characters);
        }
        return true;
    }

    /** Not where others stay already, as they come before: a place of its own is reached by nothing. */
    private void stay(BitSet characters) {
        if (lastStay == places) {
            optional |= 1L << places;
            places++;
        }
        mark(staying, characters);
        lastStay = places;
    }

    private static int least(Matcher count) {
        if (count.group(1) != null) {
            return Integer.parseInt(count.group(1));
        }
        return count.group().matches("[?*]") ? 0 : 1;
    }

    private static int most(Matcher count, int least) {
        if (count.group(1) == null) {
            return 1;
        }
        return count.group("comma") == null ? least : Integer.parseInt(count.group(3));
    }

    private void mark(long[] table, BitSet characters) {
        characters.stream().filter(each -> each < ASCII).forEach(each -> table[each] |= 1L << places);
    }

    /** @param text a plain one */
    boolean matches(Utf8Text text) {
        long at = withOptional(1);
        for (int i = 0; i < text.size() && at != 0; i++) {
            byte next = text.byteAt(i);
            at = withOptional((at & onward[next]) << 1 | at & staying[next]);
        }
        return (at >>> places & 1) == 1;
    }

    private long withOptional(long at) {
        long all = at;
        long further = (all & optional) << 1 & ~all;
        while (further != 0) {
            all |= further;
            further = (all & optional) << 1 & ~all;
        }
        return all;
    }

    private static BitSet characters(Matcher item) {
        var characters = new BitSet(ASCII);
        if (item.group("one") != null) {
            characters.set(character(item.group("one")));
            return characters;
        }
        Matcher part = PART.matcher(item.group("class"));
        while (part.find()) {
            int from = character(part.group("from"));
            characters.set(from, (part.group("to") == null ? from : character(part.group("to"))) + 1);
        }
        if (!item.group("not").isEmpty()) {
            characters.flip(0, ASCII);
        }
        return characters;
    }

    private static int character(String written) {
        return written.startsWith("\\x")
                ? Integer.parseInt(written.substring(3, written.length() - 1), 16)
                : written.charAt(written.length() - 1);
    }
}
