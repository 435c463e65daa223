package io.asyncapigen.generator.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes texts in which a regular expression of Java is found, by going along it. Lookarounds and boundaries are passed over, so that not
 * every text is one: who needs that asks the pattern.
 */
final class PatternTexts {
    private static final String ALPHABET =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-.:/@,;+*#!?'\"()[]{}<>=&%$~^|\\\u00fc\u20ac\n\t";
    private static final int MANY = 5;
    private static final String ENDS = "zZAbBG";

    private static final Map<String, int[]> FITTING = new ConcurrentHashMap<>();
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private final String pattern;
    private final Random random;
    private int at;

    private PatternTexts(String pattern, Random random) {
        this.pattern = pattern;
        this.random = random;
    }

    static Pattern compiled(String pattern) {
        return COMPILED.computeIfAbsent(pattern, Pattern::compile);
    }

    /** One text, found or not. */
    static String next(String pattern, Random random) {
        PatternTexts texts = new PatternTexts(pattern, random);
        StringBuilder text = new StringBuilder();
        while (texts.at < pattern.length()) {
            text.append(texts.choice());
            texts.at++; // a parenthesis that closes nothing
        }
        return text.toString();
    }

    /** Up to the end of a group. */
    private String choice() {
        List<String> alternatives = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '|') {
                at++;
                alternatives.add(row.toString());
                row.setLength(0);
            } else {
                row.append(repeated());
            }
        }
        alternatives.add(row.toString());
        return alternatives.get(random.nextInt(alternatives.size()));
    }

    private String repeated() {
        int start = at;
        String once = item();
        int end = at;
        int count = count();
        int behind = at;
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? once : again(start, end));
        }
        at = behind;
        return all.toString();
    }

    /** The same item once more, as it need not be the same text. */
    private String again(int start, int end) {
        PatternTexts item = new PatternTexts(pattern.substring(start, end), random);
        return item.item();
    }

    private String item() {
        char first = pattern.charAt(at);
        switch (first) {
            case '^', '$' -> {
                at++;
                return "";
            }
            case '(' -> {
                return group();
            }
            case '.' -> {
                at++;
                return oneOf(".");
            }
            case '[' -> {
                return oneOf(bracket());
            }
            case '\\' -> {
                return escaped();
            }
            default -> {
                int character = pattern.codePointAt(at);
                at += Character.charCount(character);
                return Character.toString(character);
            }
        }
    }

    private String group() {
        at++;
        boolean looks = false;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            looks = pattern.startsWith("?=", at)
                    || pattern.startsWith("?!", at)
                    || pattern.startsWith("?<=", at)
                    || pattern.startsWith("?<!", at);
            at = pattern.startsWith("?<", at) && !looks
                    ? pattern.indexOf('>', at) + 1
                    : at + (pattern.startsWith("?<", at) ? 3 : 2);
        }
        String text = choice();
        at++;
        return looks ? "" : text;
    }

    /** A class as it stands, with those in it. */
    private String bracket() {
        int start = at;
        int depth = 0;
        do {
            char each = pattern.charAt(at);
            depth += each == '[' ? 1 : each == ']' ? -1 : 0;
            at += each == '\\' ? 2 : 1;
        } while (depth > 0);
        return pattern.substring(start, at);
    }

    private String escaped() {
        char letter = pattern.charAt(at + 1);
        int length = switch (letter) {
            case 'x', 'p', 'P', 'k' ->
                pattern.startsWith("{", at + 2) || letter == 'k'
                        ? pattern.indexOf(letter == 'k' ? '>' : '}', at) + 1 - at
                        : 4;
            case 'u' -> 6;
            default -> 2;
        };
        String escape = pattern.substring(at, at + length);
        at += length;
        return ENDS.indexOf(letter) >= 0 ? "" : oneOf(escape);
    }

    /** A character that a class or an escape takes. */
    private String oneOf(String characters) {
        int[] fitting = FITTING.computeIfAbsent(characters, PatternTexts::fitting);
        return Character.toString(fitting[random.nextInt(fitting.length)]);
    }

    /** Those of every day, or else the first one. */
    private static int[] fitting(String characters) {
        Pattern one = Pattern.compile(characters);
        IntPredicate fits = each -> one.matcher(Character.toString(each)).matches();
        int[] usual = ALPHABET.codePoints().filter(fits).toArray();
        return usual.length > 0
                ? usual
                : IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(fits)
                        .limit(1)
                        .toArray();
    }

    private int count() {
        if (at >= pattern.length()) {
            return 1;
        }
        int least = 1;
        int most = 1;
        switch (pattern.charAt(at)) {
            case '?' -> least = 0;
            case '*' -> {
                least = 0;
                most = MANY;
            }
            case '+' -> most = MANY;
            case '{' -> {
                int end = pattern.indexOf('}', at);
                String[] bounds = pattern.substring(at + 1, end).split(",", -1);
                least = Integer.parseInt(bounds[0]);
                most = bounds.length == 1 ? least : bounds[1].isEmpty() ? least + MANY : Integer.parseInt(bounds[1]);
                at = end;
            }
            default -> {
                return 1;
            }
        }
        at++;
        if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
            at++;
        }
        return least + random.nextInt(most - least + 1);
    }
}
