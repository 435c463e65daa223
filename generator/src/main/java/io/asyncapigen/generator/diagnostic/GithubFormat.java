package io.asyncapigen.generator.diagnostic;

import io.asyncapigen.generator.read.Position;
import java.util.List;

/** Workflow commands of GitHub Actions, one line each, which the host shows beside the changed lines. */
public final class GithubFormat implements DiagnosticFormat {

    @Override
    public String render(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            // The host's word for a note is notice.
            out.append("::").append(diagnostic.severity() == Severity.NOTE ? "notice" : diagnostic.severity());
            out.append(' ');
            Position position = diagnostic.position();
            if (position != null) {
                out.append("file=").append(property(position.source().displayName()));
                out.append(",line=").append(position.line()).append(",endLine=").append(position.line());
                out.append(",col=").append(position.column());
                out.append(",endColumn=").append(position.column() + position.length());
                out.append(',');
            }
            out.append("title=").append(property(diagnostic.id().text()));
            out.append("::").append(escape(diagnostic.message()));
            String help = diagnostic.help();
            if (help != null) {
                out.append("%0Ahelp: ").append(escape(help));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String property(String text) {
        return escape(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escape(String text) {
        return Terminal.clean(text).replace("%", "%25");
    }
}
