package io.asyncapigen.cli;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.JsonFormat;
import io.asyncapigen.generator.write.FileChange;
import io.asyncapigen.generator.write.FileChange.Kind;
import io.asyncapigen.generator.write.TreePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells how a generation ended: the list or the summary on standard output, and the exit code. */
final class Outcome {
    /** So many files in the way are named; the rest is counted. */
    private static final int NAMED = 20;

    private final Console console;
    private final CommonOptions options;
    private final Path output;
    private final boolean json;

    Outcome(Console console, CommonOptions options, Path output, boolean json) {
        this.console = console;
        this.options = options;
        this.output = output;
        this.json = json;
    }

    /** What was to be done. */
    enum Mode {
        WRITE,
        DRY_RUN,
        CHECK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    void times(long generating, long writing) {
        if (options.verbose) {
            console.err()
                    .printf(Locale.ROOT, "generated in %.3f s, written in %.3f s%n", generating / 1e9, writing / 1e9);
        }
    }

    /** The document has errors, and nothing was generated. */
    int refused(String document, Report report, Mode mode) {
        report.print(console, options);
        int code = report.exitCode(true);
        if (json) {
            print(document, report.diagnostics(), List.of(), mode, code);
        } else if (!options.quiet && code == ExitCode.REFUSED) {
            console.err().println("\n" + name(document) + ": " + report.counts(options) + "; nothing was generated");
        }
        return code;
    }

    /** The files are known, and were written if that was the task and nothing was in the way. */
    int planned(String document, Report report, TreePlan plan, Mode mode) {
        report.print(console, options);
        boolean drift = mode == Mode.CHECK && !plan.isUpToDate();
        int code = drift ? ExitCode.REFUSED : plan.isRefused() ? ExitCode.IO : ExitCode.DONE;
        if (mode != Mode.CHECK) {
            obstacles(plan, mode);
        }
        if (json) {
            print(document, report.diagnostics(), plan.changes(), mode, code);
        } else if (!options.quiet) {
            boolean list = mode != Mode.WRITE || options.verbose;
            if (list) {
                list(plan);
            }
            if (mode == Mode.WRITE && !plan.isRefused()) {
                console.out().println(output + ": " + counts(plan) + suffix(report));
            } else if (mode == Mode.DRY_RUN) {
                console.out().println(output + ": would be " + counts(plan) + suffix(report));
            } else if (mode == Mode.CHECK) {
                console.out().println(output + (drift ? ": not what would be generated" : ": up to date"));
            }
        }
        return code;
    }

    /** The output folder could not be read, or not be written whole. */
    int unwritten(String document, Report report, Mode mode, IOException reason) {
        report.print(console, options);
        Path folder = console.directory().resolve(output);
        console.err().println(Main.NAME + ": cannot write to " + output + ": " + Failures.reason(reason, folder));
        if (json) {
            print(document, report.diagnostics(), List.of(), mode, ExitCode.IO);
        }
        return ExitCode.IO;
    }

    /** Says which files of somebody else stand in the way, or are left although they are no longer generated. */
    private void obstacles(TreePlan plan, Mode mode) {
        if (!options.quiet) {
            name(
                    plan.paths(Kind.KEEP),
                    "warning: ",
                    " was changed since it was generated, and is generated no longer;"
                            + " it stays (--overwrite removes it)");
        }
        name(plan.paths(Kind.EDITED), "error: ", " was changed since it was generated");
        name(plan.paths(Kind.FOREIGN), "error: ", " is in the way and was not generated");
        if (plan.isRefused()) {
            String consequence = mode == Mode.WRITE ? "nothing was written" : "nothing would be written";
            console.err()
                    .println(Main.NAME + ": " + consequence
                            + "; move these files away, or overwrite them with --overwrite");
        }
    }

    private void name(List<String> paths, String before, String after) {
        for (String path : paths.subList(0, Math.min(NAMED, paths.size()))) {
            console.err().println(before + output.resolve(path) + after);
        }
        if (paths.size() > NAMED) {
            console.err().println(before + (paths.size() - NAMED) + " more files like these");
        }
    }

    private void list(TreePlan plan) {
        for (FileChange change : plan.changes()) {
            if (change.kind() != Kind.UNCHANGED) {
                console.out().println(word(change.kind()) + " " + output.resolve(change.path()));
            }
        }
    }

    private static String counts(TreePlan plan) {
        int created = plan.paths(Kind.CREATE).size();
        int updated = plan.paths(Kind.UPDATE).size();
        int removed = plan.paths(Kind.REMOVE).size();
        int unchanged = plan.paths(Kind.UNCHANGED).size();
        List<String> counts = new ArrayList<>();
        counts.add((created + updated) + " written");
        if (removed > 0) {
            counts.add(removed + " removed");
        }
        if (unchanged > 0) {
            counts.add(unchanged + " unchanged");
        }
        return String.join(", ", counts);
    }

    private String suffix(Report report) {
        String counts = report.counts(options);
        return counts.isEmpty() ? "" : "; " + counts;
    }

    private void print(String document, List<Diagnostic> diagnostics, List<FileChange> changes, Mode mode, int code) {
        Map<String, Object> files = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            files.put(
                    word(kind),
                    changes.stream()
                            .filter(each -> each.kind() == kind)
                            .map(FileChange::path)
                            .toList());
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("document", name(document));
        summary.put("output", output.toString());
        summary.put("mode", mode.toString());
        summary.put("exitCode", code);
        summary.put("files", files);
        summary.putAll(JsonFormat.tree(diagnostics));
        console.out().print(JsonFormat.write(summary));
    }

    private static String name(String document) {
        return document.equals("-") ? "<stdin>" : document;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
