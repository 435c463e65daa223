package io.asyncapigen.cli;

import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticFormat;
import io.asyncapigen.generator.diagnostic.GithubFormat;
import io.asyncapigen.generator.diagnostic.JsonFormat;
import io.asyncapigen.generator.diagnostic.SarifFormat;
import io.asyncapigen.generator.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with documents. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Checks AsyncAPI documents and shows what is wrong with them.",
        footer = {
            "",
            "Examples:",
            "  asyncapi-gen validate orders.yaml shipping.yaml",
            "  asyncapi-gen validate --format sarif --fail-on warning orders.yaml > report.sarif"
        })
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "AsyncAPI 3 documents in YAML or JSON; - reads standard input.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to write what was found: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.HUMAN;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "From which severity on to exit with 1: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FailOn failOn = FailOn.ERROR;

    private final Console console;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        common.check();
        List<Diagnostic> all = new ArrayList<>();
        int worst = ExitCode.DONE;
        for (String file : files) {
            Report report = new Report(validate(file));
            all.addAll(report.diagnostics());
            boolean refused = report.has(Severity.ERROR) || (failOn == FailOn.WARNING && report.has(Severity.WARNING));
            worst = Math.max(worst, report.exitCode(refused));
            if (format == Format.HUMAN) {
                // What makes the run fail is said, however quiet it is.
                boolean warn = failOn == FailOn.WARNING || !common.quiet;
                report.print(console, common, warn ? Severity.WARNING : Severity.ERROR);
                verdict(file, report);
            }
        }
        switch (format) {
            case HUMAN -> console.out().flush();
            case JSON -> print(new JsonFormat(), all);
            case SARIF -> print(new SarifFormat(Main.Version.text()), all);
            case GITHUB -> print(new GithubFormat(), all);
        }
        return worst;
    }

    private List<Diagnostic> validate(String file) {
        try (Progress progress = Progress.start(console, !common.quiet)) {
            progress.stage("checking " + file);
            return Generator.create(common.generatorOptions(console))
                    .validate(common.input(file, console))
                    .diagnostics();
        }
    }

    private void verdict(String file, Report report) {
        if (!common.quiet) {
            String counts = report.counts(common);
            String name = file.equals("-") ? "<stdin>" : file;
            String verdict = report.has(Severity.ERROR) ? counts : "valid" + (counts.isEmpty() ? "" : ", " + counts);
            console.err().flush();
            console.out().println(name + ": " + verdict);
            console.out().flush();
        }
    }

    private void print(DiagnosticFormat as, List<Diagnostic> diagnostics) {
        console.out().print(as.render(diagnostics));
    }

    private enum Format {
        HUMAN,
        JSON,
        SARIF,
        GITHUB;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private enum FailOn {
        ERROR,
        WARNING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
