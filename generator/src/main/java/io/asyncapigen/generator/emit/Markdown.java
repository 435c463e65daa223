package io.asyncapigen.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders the common part of CommonMark as the HTML of Javadoc: paragraphs, headings, lists, code, tables as they stand.
 * What it does not know shows as it was written; raw HTML shows as text.
 */
final class Markdown {
    /** A comment is no place for a book. */
    private static final int MAX_LENGTH = 8_000;

    private static final int WIDTH = 100;

    private static final Pattern ITEM = Pattern.compile("\\s{0,12}(?:[-*+]|(\\d{1,4})[.)])\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)\\s*#*");
    private static final Pattern RULE = Pattern.compile("\\s{0,3}(?:-{3,}|={3,}|\\*{3,}|_{3,})\\s*");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
    private static final Pattern FOLLOWED = Pattern.compile("(?i)(https?://|mailto:)\\S*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SAFE_CODE = Pattern.compile("[^{}@\\\\*\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*");

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> items = new ArrayList<>();
    private boolean ordered;
    private boolean afterBlank;

    private Markdown() {}

    /** One text per block, of lines separated by a line feed; those that are no paragraph begin with their own tag. */
    static List<String> blocks(String markdown) {
        Markdown renderer = new Markdown();
        renderer.read(cut(markdown).lines().toList());
        return renderer.blocks;
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = MAX_LENGTH;
        int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        if (space > MAX_LENGTH / 2) {
            end = space;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + " …";
    }

    private void read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace('\t', ' ');
            if (startsWithLetter(line)) {
                text(line);
                afterBlank = false;
                continue;
            }
            Matcher item = ITEM.matcher(line);
            Matcher heading = HEADING.matcher(line);
            if (FENCE.matcher(line).matches()) {
                i = verbatim(lines, i);
            } else if (line.isBlank()) {
                closeParagraph();
                afterBlank = true;
                continue;
            } else if (RULE.matcher(line).matches()) {
                closeAll();
            } else if (heading.matches()) {
                closeAll();
                blocks.add(wrapped("<b>" + inline(heading.group(1)) + "</b>"));
            } else if (item.matches() && (paragraph.isEmpty() || !items.isEmpty() || startsList(item.group(1)))) {
                closeParagraph();
                ordered = items.isEmpty() ? item.group(1) != null : ordered;
                items.add(item.group(2));
            } else if (line.strip().startsWith("|")) {
                i = table(lines, i);
            } else {
                text(line);
            }
            afterBlank = false;
        }
        closeAll();
    }

    /** Most lines do, and are nothing but text. */
    private static boolean startsWithLetter(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        return start < line.length() && Character.isLetter(line.charAt(start));
    }

    /** Right behind the words of a paragraph: a line that begins with another number is more likely one of them. */
    private static boolean startsList(@Nullable String number) {
        return number == null || number.equals("1");
    }

    private void text(String line) {
        String words = line.strip();
        if (words.startsWith(">")) {
            words = words.substring(1).strip();
        }
        boolean indented = line.startsWith("  ");
        if (!items.isEmpty() && (!afterBlank || indented)) {
            items.set(items.size() - 1, items.get(items.size() - 1) + " " + words);
            return;
        }
        closeList();
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
    }

    private int verbatim(List<String> lines, int start) {
        closeAll();
        String fence = lines.get(start).strip().substring(0, 3);
        int end = start + 1;
        List<String> code = new ArrayList<>();
        while (end < lines.size() && !lines.get(end).strip().startsWith(fence)) {
            code.add(lines.get(end++));
        }
        preformatted(code);
        return end;
    }

    private int table(List<String> lines, int start) {
        closeAll();
        int end = start;
        List<String> rows = new ArrayList<>();
        while (end < lines.size() && lines.get(end).strip().startsWith("|")) {
            rows.add(lines.get(end++).strip());
        }
        preformatted(rows);
        return end - 1;
    }

    private void preformatted(List<String> lines) {
        StringBuilder text = new StringBuilder("<pre>");
        lines.forEach(line -> text.append('\n').append(escaped(line.stripTrailing())));
        blocks.add(text.append("\n</pre>").toString());
    }

    private void closeAll() {
        closeParagraph();
        closeList();
    }

    private void closeParagraph() {
        if (!paragraph.isEmpty()) {
            String html = inline(paragraph.toString());
            paragraph.setLength(0);
            if (!html.isBlank()) {
                blocks.add(wrapped(html));
            }
        }
    }

    private void closeList() {
        if (items.isEmpty()) {
            return;
        }
        StringBuilder list = new StringBuilder(ordered ? "<ol>" : "<ul>");
        for (String each : items) {
            list.append("\n  <li>").append(wrapped(inline(each)).replace("\n", "\n      "));
        }
        blocks.add(list.append(ordered ? "\n</ol>" : "\n</ul>").toString());
        items.clear();
    }

    static String inline(String text) {
        return new InlineMarkdown(text).render();
    }

    static String code(String text) {
        String line = SPACES.matcher(text.strip()).replaceAll(" ");
        return SAFE_CODE.matcher(line).matches() && !line.isEmpty()
                ? "{@code " + line + "}"
                : "<code>" + escaped(line) + "</code>";
    }

    /** A link where the URL is one that a browser may follow, else the label. */
    static String link(String url, String label) {
        boolean followed = FOLLOWED.matcher(url).matches();
        return followed ? "<a href=\"" + escaped(url).replace("\"", "&quot;") + "\">" + label + "</a>" : label;
    }

    /** Plain text as HTML that cannot end a comment, begin a tag of Javadoc, or turn the direction of reading. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '@' -> html.append("&#64;");
                case '\\' -> html.append("&#92;");
                case '{' -> html.append(i + 1 < text.length() && text.charAt(i + 1) == '@' ? "&#123;" : "{");
                case '/' -> html.append(i > 0 && text.charAt(i - 1) == '*' ? "&#47;" : "/");
                case '*' -> html.append(i == 0 || text.charAt(i - 1) == ' ' ? "&#42;" : "*");
                default -> i += other(text, i, html);
            }
        }
        return html.toString();
    }

    private static int other(String text, int i, StringBuilder html) {
        int codePoint = text.codePointAt(i);
        switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> html.append(' ');
            case Character.FORMAT -> html.append("&#").append(codePoint).append(';');
            case Character.SURROGATE -> html.append('\uFFFD');
            default -> html.appendCodePoint(codePoint);
        }
        return Character.charCount(codePoint) - 1;
    }

    /** What stands between spaces, other than the one behind {@code <a}. */
    private static List<String> words(String html) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < html.length(); i++) {
            if (isSpace(html.charAt(i)) && !html.startsWith("<a", i - 2)) {
                words.add(html.substring(start, i));
                while (i + 1 < html.length() && isSpace(html.charAt(i + 1))) {
                    i++;
                }
                start = i + 1;
            }
        }
        words.add(html.substring(start));
        return words;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    static String wrapped(String html) {
        StringBuilder text = new StringBuilder(html.length());
        int column = 0;
        for (String word : words(html.strip())) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        return text.toString();
    }
}
