package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Says what is wrong with text that the YAML parser refuses. */
final class YamlSyntax {
    private final Source source;

    YamlSyntax(Source source) {
        this.source = source;
    }

    Diagnostic explain(YamlEngineException exception) {
        if (exception instanceof MarkedYamlEngineException marked) {
            return explain(marked);
        }
        Position unprintable = unprintable();
        if (unprintable != null) {
            int c = source.line(unprintable.line())
                    .map(line -> line.codePointAt(line.offsetByCodePoints(0, unprintable.column() - 1)))
                    .orElse(0);
            return syntax(unprintable, String.format("the character U+%04X is not allowed", c));
        }
        return syntax(new Position(source, 1, 1, 1), String.valueOf(exception.getMessage()));
    }

    private Diagnostic explain(MarkedYamlEngineException exception) {
        Position problem = exception.getProblemMark().map(this::position).orElse(new Position(source, 1, 1, 1));
        Position context = exception.getContextMark().map(this::position).orElse(problem);
        String said = exception.getProblem() == null ? "" : exception.getProblem();
        String within = exception.getContext() == null ? "" : exception.getContext();
        if (within.contains("flow sequence") || within.contains("flow mapping")) {
            // The fault is found where the next line goes on; the author has to look where the bracket opens.
            String bracket = within.contains("sequence") ? "[" : "{";
            return syntax(context, "the " + bracket + " that opens here is not closed, or a comma is missing")
                    .withRelated(problem, "here the parser gave up");
        }
        if (said.contains("mapping values are not allowed")) {
            return syntax(problem, "a colon and a space begin a value, which cannot stand here")
                    .withHelp("put the whole text into quotes");
        }
        if (said.contains("\\t") || said.contains("TAB")) {
            return syntax(problem, "a tab cannot indent YAML").withHelp("use spaces");
        }
        if (within.contains("quoted scalar") && said.contains("end of stream")) {
            return syntax(context, "this quoted text has no end");
        }
        Diagnostic diagnostic = syntax(problem, within.isEmpty() ? said : said + ", " + within);
        return context.equals(problem) ? diagnostic : diagnostic.withRelated(context, "it begins here");
    }

    private Diagnostic syntax(Position position, String message) {
        return Diagnostic.at(DiagnosticId.SYNTAX, position, "YAML syntax: " + message);
    }

    private Position position(Mark mark) {
        return new Position(source, mark.getLine() + 1, mark.getColumn() + 1, 1);
    }

    private @Nullable Position unprintable() {
        String text = source.text();
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                line++;
                column = 0;
            } else if (!StreamReader.isPrintable(c)) {
                return new Position(source, line, column, 1);
            }
            column++;
            i += Character.charCount(c);
        }
        return null;
    }
}
