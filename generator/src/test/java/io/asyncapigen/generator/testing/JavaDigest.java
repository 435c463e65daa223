package io.asyncapigen.generator.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of a generated type shows how it is used: its declaration, without annotations but {@code @Nullable} and without bodies. */
public final class JavaDigest {
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BEFORE = Pattern.compile("^.*?(?=^(?:@|public ))", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ANNOTATION = Pattern.compile("@(?!Nullable|Deprecated)[\\w.]+");
    private static final int LINE = 100;

    private JavaDigest() {}

    /** Of the text of a generated file. */
    public static String of(String source) {
        String text = BEFORE.matcher(COMMENT.matcher(source).replaceAll("")).replaceFirst("");
        text = withoutAnnotations(text)
                .replaceAll("\\s+", " ")
                .replace("( ", "(")
                .strip();
        return digest(text);
    }

    private static String digest(String text) {
        int body = end(text, 0, '{');
        String head = text.substring(0, body).strip();
        if ((" " + head).contains(" enum ")) {
            int constants = end(text, body + 1, ';');
            return head + " {" + text.substring(body + 1, constants) + "; … }";
        } else if (head.contains(" interface ")) {
            return wrapped(head, head.indexOf(" permits ") + 1) + members(text.substring(body + 1, text.length() - 1));
        }
        return wrapped(head, head.indexOf('(') + 1) + " { … }";
    }

    /** Of an interface, each on a line of its own. */
    private static String members(String body) {
        StringBuilder lines = new StringBuilder();
        String rest = body.strip();
        while (!rest.isEmpty()) {
            int statement = indexOf(rest, 0, ';');
            int block = indexOf(rest, 0, '{');
            boolean isBlock = block >= 0 && (statement < 0 || block < statement);
            int end = isBlock ? end(rest, block + 1, '}') : statement;
            String member = rest.substring(0, end + 1);
            lines.append("\n    ").append(isBlock ? digest(member) : member);
            rest = rest.substring(end + 1).strip();
        }
        return lines.isEmpty() ? " {}" : " {" + lines + "\n}";
    }

    private static String withoutAnnotations(String text) {
        StringBuilder plain = new StringBuilder();
        var matcher = ANNOTATION.matcher(text);
        int at = 0;
        while (matcher.find(at)) {
            plain.append(text, at, matcher.start());
            at = matcher.end();
            if (text.startsWith("(", at)) {
                at = end(text, at + 1, ')') + 1;
            }
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return plain.append(text.substring(at)).toString();
    }

    /** Where a sign stands that is in no brackets and in no literal, from this place on. */
    private static int end(String text, int from, char sign) {
        int end = indexOf(text, from, sign);
        if (end < 0) {
            throw new IllegalArgumentException("no " + sign + " in " + text);
        }
        return end;
    }

    /** As {@link #end}, -1 where there is none. */
    private static int indexOf(String text, int from, char sign) {
        int depth = 0;
        boolean literal = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && literal) {
                i++;
            } else if (c == '"') {
                literal = !literal;
            } else if (!literal && depth == 0 && c == sign) {
                return i;
            } else if (!literal && (c == '(' || c == '{')) {
                depth++;
            } else if (!literal && (c == ')' || c == '}')) {
                depth--;
            }
        }
        return -1;
    }

    /** On lines of their own what follows a place, as much on each as it holds, where all would be too long. */
    private static String wrapped(String head, int from) {
        if (head.length() <= LINE) {
            return head;
        }
        List<String> lines = new ArrayList<>(List.of(head.substring(0, from)));
        for (String part : head.substring(from).split("(?<=, )(?![^<>]*>)")) {
            String last = lines.get(lines.size() - 1);
            if (last.length() + part.length() > LINE) {
                lines.add("        " + part);
            } else {
                lines.set(lines.size() - 1, last + part);
            }
        }
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }
}
