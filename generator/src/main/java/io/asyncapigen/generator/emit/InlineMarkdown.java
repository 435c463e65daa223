package io.asyncapigen.generator.emit;

/** Renders what stands inside a line of CommonMark: code, emphasis, links, escapes. */
final class InlineMarkdown {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final int MAX_DEPTH = 4;

    private final String text;
    private final int depth;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    InlineMarkdown(String text) {
        this(text, 0);
    }

    private InlineMarkdown(String text, int depth) {
        this.text = text;
        this.depth = depth;
    }

    String render() {
        while (at < text.length()) {
            if (!special()) {
                plain.append(text.charAt(at++));
            }
        }
        flush();
        return html.toString();
    }

    private boolean special() {
        if (depth >= MAX_DEPTH) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '\\' -> escape();
            case '`' -> code();
            case '!' -> text.startsWith("![", at) && link(1, false);
            case '[' -> link(0, true);
            case '<' -> angle();
            case '*', '_' -> emphasis();
            default -> false;
        };
    }

    private boolean escape() {
        if (at + 1 < text.length() && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0) {
            plain.append(text.charAt(at + 1));
            at += 2;
            return true;
        }
        return false;
    }

    private boolean code() {
        int open = at;
        while (open < text.length() && text.charAt(open) == '`') {
            open++;
        }
        String ticks = text.substring(at, open);
        int close = text.indexOf(ticks, open);
        if (close < 0 || text.substring(open, close).isBlank()) {
            plain.append(ticks);
            at = open;
            return true;
        }
        flush();
        html.append(Markdown.code(text.substring(open, close)));
        at = close + ticks.length();
        return true;
    }

    private boolean link(int skip, boolean followed) {
        int middle = text.indexOf("](", at);
        int end = middle < 0 ? -1 : text.indexOf(')', middle);
        int next = text.indexOf('[', at + skip + 1);
        if (end < 0 || next >= 0 && next < middle) {
            return false;
        }
        flush();
        String label = nested(text.substring(at + skip + 1, middle));
        String url = text.substring(middle + 2, end).strip().split("\\s", 2)[0];
        html.append(followed ? Markdown.link(url, label) : label);
        at = end + 1;
        return true;
    }

    private boolean angle() {
        int end = text.indexOf('>', at);
        String inner = end < 0 ? "" : text.substring(at + 1, end).strip();
        if (inner.matches("(?i)br\\s*/?")) {
            flush();
            html.append("<br>");
        } else if (inner.matches("(?i)https?://\\S+")) {
            flush();
            html.append(Markdown.link(inner, Markdown.escaped(inner)));
        } else {
            return false;
        }
        at = end + 1;
        return true;
    }

    private boolean emphasis() {
        char mark = text.charAt(at);
        boolean strong = at + 1 < text.length() && text.charAt(at + 1) == mark;
        int length = strong ? 2 : 1;
        int start = at + length;
        if (start >= text.length() || Character.isWhitespace(text.charAt(start)) || mark == '_' && wordBefore(at)) {
            return false;
        }
        int close = text.indexOf(text.substring(at, start), start);
        if (close <= start || Character.isWhitespace(text.charAt(close - 1)) || mark == '_' && wordAt(close + length)) {
            return false;
        }
        flush();
        String tag = strong ? "b" : "i";
        html.append('<').append(tag).append('>').append(nested(text.substring(start, close)));
        html.append("</").append(tag).append('>');
        at = close + length;
        return true;
    }

    private boolean wordBefore(int index) {
        return index > 0 && Character.isLetterOrDigit(text.charAt(index - 1));
    }

    private boolean wordAt(int index) {
        return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    private String nested(String inner) {
        return new InlineMarkdown(inner, depth + 1).render();
    }

    private void flush() {
        html.append(Markdown.escaped(plain.toString()));
        plain.setLength(0);
    }
}
