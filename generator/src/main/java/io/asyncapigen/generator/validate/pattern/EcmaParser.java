package io.asyncapigen.generator.validate.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the pattern grammar of ECMA-262 (section 22.2.1 with Annex B.1.2) and writes the same for {@link
 * java.util.regex.Pattern}.
 *
 * <p>Used once for each pattern. Named groups become numbered ones, since their names may hold signs that Java refuses.
 */
final class EcmaParser {
    private static final int MAX_DEPTH = 200;

    /** Java's {@code \b} asks for letters of all languages before Java 19. */
    private static final String EDGE = "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";

    private static final String NO_EDGE = "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))";

    private final String text;
    private final StringBuilder java = new StringBuilder();
    private final List<String> groups = new ArrayList<>();
    private final Set<Integer> wanted;
    private final Set<Integer> referredTo = new HashSet<>();
    private final Map<Integer, Integer> javaNumbers = new HashMap<>();
    private final Map<Integer, Integer> marks = new HashMap<>();
    private int javaGroups;
    private final int groupCount;
    private final boolean named;
    private int at;
    private int depth;

    /** @param wanted the groups that are referred to */
    private EcmaParser(String text, Set<Integer> wanted) {
        this.text = text;
        this.wanted = wanted;
        this.groupCount = EcmaGroups.count(text);
        this.named = EcmaGroups.haveNames(text);
    }

    /** @throws PatternSyntaxException when it is no such pattern */
    static String translate(String text) {
        EcmaParser first = new EcmaParser(text, Set.of());
        String java = first.translate();
        return first.referredTo.isEmpty() ? java : new EcmaParser(text, first.referredTo).translate();
    }

    private String translate() {
        disjunction();
        if (at < text.length()) {
            throw fault("unmatched )");
        }
        return java.toString();
    }

    private void disjunction() {
        if (++depth > MAX_DEPTH) {
            throw fault("groups are nested deeper than " + MAX_DEPTH);
        }
        while (at < text.length() && peek() != ')') {
            if (peek() == '|') {
                java.append('|');
                at++;
            } else {
                term();
            }
        }
        depth--;
    }

    private void term() {
        int start = at;
        boolean repeatable = switch (peek()) {
            case '^' -> literal("^");
            case '$' -> literal("\\z");
            case '(' -> group();
            case '[' -> {
                at++;
                new EcmaClass(this).read();
                yield true;
            }
            case '.' -> {
                literal("[^\\n\\r\\x{2028}\\x{2029}]");
                yield true;
            }
            case '\\' -> escape();
            case '*', '+', '?' -> throw fault("nothing to repeat");
            case '{' -> {
                if (new EcmaQuantifier(this).isBraces()) {
                    throw fault("nothing to repeat");
                }
                yield character();
            }
            default -> character();
        };
        int end = at;
        if (new EcmaQuantifier(this).read() && !repeatable) {
            throw new PatternSyntaxException(
                    "nothing to repeat: " + text.substring(start, end) + " is an assertion", text, end);
        }
    }

    private boolean literal(String translation) {
        java.append(translation);
        at++;
        return false;
    }

    private boolean character() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        append(c);
        return true;
    }

    /** A group or a look-around; whether a quantifier may follow. */
    private boolean group() {
        int start = at++;
        boolean repeatable = true;
        int number = 0;
        if (!take("?")) {
            number = open("");
        } else if (take(":")) {
            java.append("(?:");
        } else if (take("=") || take("!")) {
            java.append("(?").append(text.charAt(at - 1));
        } else if (take("<=") || take("<!")) {
            java.append("(?<").append(text.charAt(at - 1));
            repeatable = false;
        } else if (take("<")) {
            number = open(groupName());
        } else {
            modifiers();
        }
        disjunction();
        if (at >= text.length()) {
            throw new PatternSyntaxException("unclosed group", text, start);
        }
        at++;
        if (number > 0) {
            close(number);
        } else {
            java.append(')');
        }
        return repeatable;
    }

    /** Behind a group that is referred to stands an empty one, which has matched where it has. */
    private int open(String name) {
        groups.add(name);
        int number = groups.size();
        java.append(wanted.contains(number) ? "(?:(" : "(");
        javaNumbers.put(number, ++javaGroups);
        return number;
    }

    private void close(int number) {
        if (wanted.contains(number)) {
            marks.put(number, ++javaGroups);
            java.append(")())");
        } else {
            java.append(')');
        }
    }

    private String groupName() {
        int end = text.indexOf('>', at);
        String name = end < 0 ? "" : text.substring(at, end);
        if (name.isEmpty()
                || !Character.isUnicodeIdentifierStart(first(name)) && first(name) != '$' && first(name) != '_'
                || !name.codePoints().skip(1).allMatch(c -> Character.isUnicodeIdentifierPart(c) || c == '$')) {
            throw fault("invalid group name");
        }
        at = end + 1;
        return name;
    }

    private static int first(String name) {
        return name.codePointAt(0);
    }

    /** As in <code>(?i-s:…)</code>, which ECMAScript has since 2025; the form without a colon is Java's and Perl's. */
    private void modifiers() {
        int end = at;
        while (end < text.length() && "ims-".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String flags = text.substring(at, end);
        if (end >= text.length()
                || text.charAt(end) != ':'
                || !flags.matches("[ims]*(-[ims]*)?")
                || flags.equals("-")) {
            throw fault("invalid group: ECMA-262 knows no (?"
                    + (end < text.length() ? text.substring(at, end + 1) : flags));
        }
        at = end + 1;
        java.append("(?").append(flags).append(':');
    }

    /** An escape outside of a class; whether a quantifier may follow. */
    private boolean escape() {
        if (at + 1 >= text.length()) {
            throw fault("\\ at the end");
        }
        char c = text.charAt(at + 1);
        if (c == 'b' || c == 'B') {
            at += 2;
            java.append(c == 'b' ? EDGE : NO_EDGE);
            return false;
        }
        if (c >= '1' && c <= '9') {
            backReference();
        } else if (c == 'k' && named) {
            at += 2;
            if (!take("<")) {
                throw fault("\\k needs the name of a group in <>");
            }
            reference(indexOf(groupName()));
        } else {
            new EcmaEscape(this).read(false);
        }
        return true;
    }

    private void backReference() {
        int end = at + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && end - at < 6) {
            end++;
        }
        int number = Integer.parseInt(text.substring(at + 1, end));
        if (number > groupCount) {
            new EcmaEscape(this).read(false); // Annex B: an octal escape or the digit itself
            return;
        }
        at = end;
        reference(number);
    }

    /** A group that has matched nothing yet is found anywhere; in Java it is found nowhere. */
    private void reference(int group) {
        referredTo.add(group);
        Integer mark = marks.get(group);
        if (mark == null) {
            java.append("(?:)");
        } else {
            java.append("(?:\\")
                    .append(javaNumbers.get(group))
                    .append("|(?!\\")
                    .append(mark)
                    .append("))");
        }
    }

    private int indexOf(String name) {
        int known = groups.lastIndexOf(name);
        if (known >= 0) {
            return known + 1;
        }
        if (!text.contains("(?<" + name + ">")) {
            throw fault("no group is called " + name);
        }
        return groupCount; // a group that is still to come has matched nothing yet
    }

    // What the readers of classes and escapes share with this one: the text, the place in it, and the output.

    boolean atEnd() {
        return at >= text.length();
    }

    char peek() {
        return text.charAt(at);
    }

    int next() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    boolean take(String expected) {
        if (text.startsWith(expected, at)) {
            at += expected.length();
            return true;
        }
        return false;
    }

    /** A matcher of the rest of the text. */
    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    /** The match of a Java pattern that starts here, else an empty text; the place moves behind it. */
    String takeMatch(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    void appendRaw(String translation) {
        java.append(translation);
    }

    int length() {
        return java.length();
    }

    void insert(int index, String translation) {
        java.insert(index, translation);
    }

    /** One literal character, escaped so that it means itself inside and outside of classes. */
    void append(int codePoint) {
        if (Character.isLetterOrDigit(codePoint) && codePoint < 128) {
            java.append((char) codePoint);
        } else {
            java.append("\\x{").append(Integer.toHexString(codePoint)).append('}');
        }
    }

    PatternSyntaxException fault(String description) {
        return new PatternSyntaxException(description, text, Math.min(at, text.length()));
    }
}
