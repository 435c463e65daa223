package io.asyncapigen.cli;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.HumanFormat;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.Position;
import io.asyncapigen.generator.read.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run has to say of the documents, as a person reads it. */
final class Report {
    private final List<Diagnostic> diagnostics;

    /** Takes them in any order; those of one file stand together and in the order of its lines. */
    Report(List<Diagnostic> found) {
        Map<Source, Integer> files = new HashMap<>();
        found.forEach(each -> {
            if (each.position() != null) {
                files.putIfAbsent(each.position().source(), files.size());
            }
        });
        this.diagnostics = found.stream()
                .sorted(Comparator.comparing(
                        Diagnostic::position,
                        Comparator.nullsFirst(Comparator.comparing((Position at) -> files.getOrDefault(at.source(), 0))
                                .thenComparing(Position::line)
                                .thenComparing(Position::column))))
                .toList();
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Prints errors, unless {@code -q} was given warnings, and with {@code -v} notes. */
    void print(Console console, CommonOptions options) {
        print(console, options, options.quiet ? Severity.ERROR : Severity.WARNING);
    }

    /**
     * Prints what is of some weight, and with {@code -v} everything.
     *
     * @param least what weighs less is not printed
     */
    void print(Console console, CommonOptions options, Severity least) {
        List<Diagnostic> shown = diagnostics.stream()
                .filter(each -> options.verbose || each.severity().compareTo(least) <= 0)
                .toList();
        console.err().print(new HumanFormat(console.colour()).render(shown));
    }

    /** Such as {@code 2 errors, 1 warning, 3 notes (see -v)}; empty when there is nothing to count. */
    String counts(CommonOptions options) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = count(severity);
            if (count > 0) {
                boolean hidden = severity == Severity.NOTE && !options.verbose;
                counts.add(count + " " + severity + (count == 1 ? "" : "s") + (hidden ? " (-v shows them)" : ""));
            }
        }
        return String.join(", ", counts);
    }

    boolean has(Severity severity) {
        return count(severity) > 0;
    }

    /** The exit code when errors refuse: what cannot be read and what was asked wrongly is no fault of the document. */
    int exitCode(boolean refused) {
        // Without a place it is the document itself; with one, something that the document refers to.
        if (diagnostics.stream().anyMatch(each -> isError(each, DiagnosticId.UNREADABLE) && each.position() == null)) {
            return ExitCode.IO;
        }
        if (diagnostics.stream().anyMatch(each -> isError(each, DiagnosticId.UNMATCHED_PATTERN))) {
            return ExitCode.USAGE;
        }
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static boolean isError(Diagnostic diagnostic, DiagnosticId id) {
        return diagnostic.id() == id && diagnostic.severity() == Severity.ERROR;
    }

    private long count(Severity severity) {
        return diagnostics.stream().filter(each -> each.severity() == severity).count();
    }
}
