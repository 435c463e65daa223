package io.asyncapigen.generator.diagnostic;

import io.asyncapigen.generator.diagnostic.Diagnostic.Related;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Position;
import java.util.List;

/**
 * The form for people: severity, id and sentence, the place, the line with a mark under it, and the help.
 *
 * <pre>
 * error[undefined-address-parameter]: the address uses {region}, but the channel has no such parameter
 *   --> orders.yaml:14:21   #/channels/ordersPlaced/address
 *    |
 * 14 |     address: orders.{region}.placed
 *    |                     ^^^^^^^^
 *    = help: add `region` under #/channels/ordersPlaced/parameters
 * </pre>
 */
public final class HumanFormat implements DiagnosticFormat {
    /** Code points of a path, which is shown to be recognized. */
    private static final int MAX_POINTER = 200;

    /** Code points of a sentence; real ones do with far less, but names in them are as long as the author likes. */
    private static final int MAX_SENTENCE = 1_000;

    private final boolean colour;

    /**
     * @param colour whether to mark parts with ANSI escape sequences
     */
    public HumanFormat(boolean colour) {
        this.colour = colour;
    }

    @Override
    public String render(List<Diagnostic> diagnostics) {
        Excerpts excerpts = new Excerpts();
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            append(out, diagnostic, excerpts);
        }
        return out.toString();
    }

    private void append(StringBuilder out, Diagnostic diagnostic, Excerpts excerpts) {
        Paint severity = Paint.of(diagnostic.severity());
        out.append(paint(severity, diagnostic.severity() + "[" + diagnostic.id() + "]"))
                .append(paint(Paint.BOLD, ": " + Terminal.brief(diagnostic.message(), MAX_SENTENCE)))
                .append('\n');
        String gutter = " ".repeat(gutterWidth(diagnostic));
        Position position = diagnostic.position();
        if (position != null) {
            place(out, gutter, "-->", position, pointer(diagnostic));
            excerpt(out, gutter, excerpts.of(position), position, severity, '^');
        }
        for (Related related : diagnostic.related()) {
            place(out, gutter, ":::", related.position(), Terminal.brief(related.text(), MAX_SENTENCE));
            excerpt(out, gutter, excerpts.of(related.position()), related.position(), Paint.BLUE, '-');
        }
        String help = diagnostic.help();
        if (help != null) {
            out.append(gutter).append(paint(Paint.BLUE, " = ")).append(paint(Paint.BOLD, "help"));
            out.append(": ").append(Terminal.brief(help, MAX_SENTENCE)).append('\n');
        }
    }

    private void place(StringBuilder out, String gutter, String arrow, Position position, String remark) {
        out.append(gutter).append(paint(Paint.BLUE, arrow)).append(' ');
        out.append(Terminal.clean(position.source().displayName()));
        out.append(':').append(position.line()).append(':').append(position.column());
        if (!remark.isEmpty()) {
            out.append("   ").append(remark);
        }
        out.append('\n');
    }

    private void excerpt(
            StringBuilder out, String gutter, Excerpts.Excerpt excerpt, Position position, Paint paint, char mark) {
        if (excerpt.markWidth() == 0) {
            return;
        }
        String number = Integer.toString(position.line());
        out.append(gutter).append(paint(Paint.BLUE, " |")).append('\n');
        out.append(paint(Paint.BLUE, gutter.substring(number.length()) + number + " |"));
        out.append(' ').append(excerpt.text()).append('\n');
        out.append(gutter).append(paint(Paint.BLUE, " |")).append(' ');
        out.append(" ".repeat(excerpt.markStart()));
        out.append(paint(paint, String.valueOf(mark).repeat(excerpt.markWidth())));
        out.append('\n');
    }

    /** The line numbers of one diagnostic stand under each other, so the longest decides. */
    private static int gutterWidth(Diagnostic diagnostic) {
        Position position = diagnostic.position();
        int last = position == null ? 1 : position.line();
        for (Related related : diagnostic.related()) {
            last = Math.max(last, related.position().line());
        }
        return Integer.toString(last).length();
    }

    private static String pointer(Diagnostic diagnostic) {
        JsonPointer pointer = diagnostic.pointer();
        return pointer == null || pointer.equals(JsonPointer.ROOT) ? "" : Terminal.brief("#" + pointer, MAX_POINTER);
    }

    private String paint(Paint paint, String text) {
        return colour ? paint.code + text + "\u001b[0m" : text;
    }

    private enum Paint {
        RED("\u001b[1;31m"),
        YELLOW("\u001b[1;33m"),
        CYAN("\u001b[1;36m"),
        BLUE("\u001b[1;34m"),
        BOLD("\u001b[1m");

        private final String code;

        Paint(String code) {
            this.code = code;
        }

        static Paint of(Severity severity) {
            return switch (severity) {
                case ERROR -> RED;
                case WARNING -> YELLOW;
                case NOTE -> CYAN;
            };
        }
    }
}
