package io.asyncapigen.runtime.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether text is a regular expression of ECMA-262, by its form: what opens is closed, what is repeated is there, and what is escaped means
 * something. Of no pattern that engines take is it said that it is none.
 */
final class RegexSyntax {
    private static final Pattern GROUP = Pattern.compile("\\?(?:[:=!]|<[=!]|<[\\p{L}_$][\\p{L}\\p{N}_$]*>)");
    private static final Pattern COUNT = Pattern.compile("\\{([0-9]+)(?:(,)([0-9]+)?)?\\}");
    /** Letters behind a backslash; other signs mean themselves. */
    private static final String LETTERS = "dDwWsSbBfnrtvcxukpP";
    /** Longer ones are as good as endless. */
    private static final int MAX_DIGITS = 9;

    private final String text;
    private int at;
    private int open;

    private RegexSyntax(String text) {
        this.text = text;
    }

    static boolean test(String text) {
        return new RegexSyntax(text).test();
    }

    private boolean test() {
        boolean repeatable = false;
        while (at < text.length()) {
            char sign = text.charAt(at);
            boolean fits = true;
            switch (sign) {
                case '\\' -> fits = escape();
                case '[' -> fits = characters();
                case '(' -> fits = group();
                case ')' -> {
                    at++;
                    open--;
                    fits = open >= 0;
                }
                case '*', '+', '?' -> {
                    at++;
                    fits = repeatable;
                    lazily();
                }
                case '{' -> fits = count(repeatable);
                default -> at++;
            }
            if (!fits) {
                return false;
            }
            repeatable = "*+?{(|^".indexOf(sign) < 0 || sign == '{' && text.charAt(at - 1) == '{';
        }
        return open == 0;
    }

    private boolean escape() {
        if (at + 1 >= text.length()) {
            return false;
        }
        char escaped = text.charAt(at + 1);
        at += 2;
        boolean isLetter = escaped >= 'a' && escaped <= 'z' || escaped >= 'A' && escaped <= 'Z';
        return !isLetter || LETTERS.indexOf(escaped) >= 0;
    }

    /** Up to the bracket that closes the class, which may be empty. */
    private boolean characters() {
        at++;
        while (at < text.length() && text.charAt(at) != ']') {
            if (text.charAt(at) != '\\') {
                at++;
            } else if (!escape()) {
                return false;
            }
        }
        at++;
        return at <= text.length();
    }

    private boolean group() {
        at++;
        open++;
        if (at < text.length() && text.charAt(at) == '?') {
            Matcher kind = GROUP.matcher(text).region(at, text.length());
            if (!kind.lookingAt()) {
                return false;
            }
            at = kind.end();
        }
        return true;
    }

    /** A brace that is no count is a brace. */
    private boolean count(boolean repeatable) {
        Matcher count = COUNT.matcher(text).region(at, text.length());
        if (!count.lookingAt()) {
            at++;
            return true;
        }
        at = count.end();
        lazily();
        String least = count.group(1);
        String most = count.group(3);
        boolean ordered = most == null
                || least.length() > MAX_DIGITS
                || most.length() > MAX_DIGITS
                || Integer.parseInt(least) <= Integer.parseInt(most);
        return repeatable && ordered;
    }

    private void lazily() {
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
    }
}
