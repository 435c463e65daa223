package io.asyncapigen.cli;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.HumanFormat;
import io.asyncapigen.generator.diagnostic.Suggestion;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where a run begins and ends: finds the command, and makes an exit code of whatever happens. */
@Command(
        name = Main.NAME,
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {GenerateCommand.class, ValidateCommand.class, GenerateCompletion.class},
        description = "Makes typed Java 17 messaging code of AsyncAPI 3 documents.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  asyncapi-gen generate orders.yaml --package com.example.orders -o src/main/java",
            "",
            "Exit codes: 0 done, 1 errors in the document or drift, 2 wrong usage,",
            "3 could not read or write, 70 a bug of asyncapi-gen."
        })
public final class Main {
    static final String NAME = "asyncapi-gen";

    private static final List<String> DOCUMENT_COMMANDS = List.of("generate", "validate");

    private static final int HELP_WIDTH = 100;

    private static final Set<String> QUESTIONS = Set.of("-h", "--help", "-V", "--version");

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    public static void main(String[] args) {
        keepJarsApart();
        System.exit(run(Console.system(), args));
    }

    /**
     * Several runs in one JVM, as {@code exec:java} of a parallel Maven build has them, have class loaders of their own, which share open
     * jars by default: the first that is closed would take them from the others.
     */
    static void keepJarsApart() {
        if (Main.class.getClassLoader() != ClassLoader.getSystemClassLoader()) {
            URLConnection.setDefaultUseCaches("jar", false);
        }
    }

    /** Runs one command; what it returns is for the shell. */
    static int run(Console console, String... args) {
        int code;
        try {
            code = new Main(console).execute(args);
        } catch (Throwable e) {
            code = BugReport.print(e, List.of(args), console);
        }
        console.err().flush();
        // Flushes as well. A result that did not arrive is no result.
        if (console.out().checkError() && code == ExitCode.DONE) {
            console.err().println(NAME + ": cannot write to standard output");
            code = ExitCode.IO;
        }
        return code;
    }

    /** The commands with their options, as {@link #run} uses them. */
    static CommandLine commandLine(Console console) {
        CommandLine root = new CommandLine(new Main(console), new Commands(console));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setOut(console.out());
        root.setErr(console.err());
        root.setUsageHelpWidth(HELP_WIDTH);
        return root;
    }

    /** The commands that read documents and take options from a file. */
    static List<CommandLine> documentCommands(CommandLine root) {
        return root.getSubcommands().values().stream()
                .filter(each -> DOCUMENT_COMMANDS.contains(each.getCommandName()))
                .toList();
    }

    private int execute(String[] args) {
        CommandLine root = commandLine(console);
        Configuration configuration = Configuration.none();
        if (args.length > 0
                && DOCUMENT_COMMANDS.contains(args[0])
                && List.of(args).stream().noneMatch(QUESTIONS::contains)) {
            Diagnostics diagnostics = new Diagnostics();
            configuration = Configuration.load(console, root, args, diagnostics);
            if (diagnostics.hasErrors()) {
                return refuse(diagnostics.all());
            }
            for (CommandLine command : documentCommands(root)) {
                command.setDefaultValueProvider(configuration);
            }
        }
        root.setParameterExceptionHandler((e, arguments) -> usage(explain(e), e.getCommandLine()));
        root.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof UsageException) {
                return usage(String.valueOf(e.getMessage()), command);
            }
            return BugReport.print(e, List.of(args), console);
        });
        Configuration defaults = configuration;
        root.setExecutionStrategy(parsed -> {
            for (ParseResult each : parsed.subcommands()) {
                defaults.complete(each);
            }
            return parsed.hasSubcommand() || isQuestion(parsed)
                    ? new RunLast().execute(parsed)
                    : usage(
                            "a command is missing: "
                                    + String.join(", ", root.getSubcommands().keySet()),
                            root);
        });
        return root.execute(args);
    }

    private static boolean isQuestion(ParseResult parsed) {
        return parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
    }

    private int refuse(List<Diagnostic> diagnostics) {
        console.err().print(new HumanFormat(console.colour()).render(diagnostics));
        boolean unreadable = diagnostics.stream().anyMatch(each -> each.id() == DiagnosticId.UNREADABLE);
        return unreadable ? ExitCode.IO : ExitCode.USAGE;
    }

    private int usage(String message, CommandLine command) {
        String qualified = command.getCommandSpec().qualifiedName();
        console.err().println(NAME + ": " + message + " (see " + qualified + " --help)");
        return ExitCode.USAGE;
    }

    private static String explain(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
            if (word.startsWith("-")) {
                List<String> names = new ArrayList<>();
                spec.options().forEach(option -> names.addAll(List.of(option.names())));
                return "unknown option " + word + suggest(word, names);
            }
            return spec.subcommands().isEmpty()
                    ? "unexpected argument " + word
                    : "unknown command " + word
                            + suggest(word, spec.subcommands().keySet());
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec first = missing.getMissing().get(0);
            String what = first instanceof OptionSpec option ? option.longestName() + " needs a " : "";
            return what + first.paramLabel() + (what.isEmpty() ? " is missing" : "");
        }
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
        // The words that people type, not the names of the constants.
        text = text.replace(" (case-insensitive)", "");
        if (e.getArgSpec() != null && e.getArgSpec().completionCandidates() != null) {
            String words = String.join(", ", e.getArgSpec().completionCandidates());
            text = text.replaceFirst("\\[[A-Z, _]+\\]", words);
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String suggest(String word, Iterable<String> known) {
        List<String> names = new ArrayList<>();
        known.forEach(names::add);
        return Suggestion.of(word, names)
                .map(each -> ", did you mean " + each + "?")
                .orElse("");
    }

    /** Makes the commands, which need the console. */
    private record Commands(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == GenerateCommand.class) {
                return type.cast(new GenerateCommand(console));
            }
            if (type == ValidateCommand.class) {
                return type.cast(new ValidateCommand(console));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {NAME + " " + text()};
        }

        static String text() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
