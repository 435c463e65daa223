package io.asyncapigen.cli;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Suggestion;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options from a file: its keys are the long options of all commands and {@code input}, the document; what stands on the
 * command line wins. Relative names in it are relative to the file.
 */
final class Configuration implements IDefaultValueProvider {
    static final String DEFAULT_NAME = "asyncapi-gen.yaml";
    static final String INPUT = "input";

    /** Options that ask for something else than a run. */
    private static final Set<String> NOT_KEYS = Set.of("config", "help", "version");

    private final Map<String, List<String>> values;

    private Configuration(Map<String, List<String>> values) {
        this.values = values;
    }

    static Configuration none() {
        return new Configuration(Map.of());
    }

    /** The keys that a file may have, with the option of each; the one of {@link #INPUT} is missing. */
    static SortedMap<String, OptionSpec> keys(CommandLine root) {
        SortedMap<String, OptionSpec> keys = new TreeMap<>();
        for (CommandLine command : Main.documentCommands(root)) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                String name = name(option);
                if (!NOT_KEYS.contains(name)) {
                    keys.put(name, option);
                }
            }
        }
        return keys;
    }

    /**
     * Reads the file that the arguments name, or the default one if there is one.
     *
     * @param diagnostics gets what is wrong with the file
     */
    static Configuration load(Console console, CommandLine root, String[] args, Diagnostics diagnostics) {
        Optional<String> named = named(args);
        String name = named.orElse(DEFAULT_NAME);
        Path file = console.path(name);
        if (named.isEmpty() && !Files.isRegularFile(file)) {
            return none();
        }
        Optional<Located> document = DocumentReader.create().read(file, name, diagnostics);
        if (document.isEmpty()) {
            return none();
        }
        return new Configuration(read(document.get(), Path.of(name), keys(root), diagnostics));
    }

    /** What the file says where the command line says nothing, unless that is for {@link #complete}. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String name = argument instanceof OptionSpec option ? name(option) : INPUT;
        List<String> said = values.get(name);
        return said == null || isForCompletion(argument) ? null : String.join(",", said);
    }

    /**
     * Sets what the file sets, the command line does not mention and a default value cannot say: it would invert flags, and
     * has no room for several texts that may have commas.
     */
    void complete(ParseResult command) {
        for (OptionSpec option : command.commandSpec().options()) {
            List<String> said = values.get(name(option));
            if (said != null && isForCompletion(option) && !command.hasMatchedOption(option)) {
                option.setValue(isFlag(option) ? Boolean.valueOf(said.get(0)) : said);
            }
        }
    }

    private static boolean isForCompletion(ArgSpec argument) {
        return isFlag(argument) || isList(argument) && argument.splitRegex().isEmpty();
    }

    private static boolean isList(ArgSpec argument) {
        return argument instanceof OptionSpec && argument.isMultiValue();
    }

    /** The value of {@code --config}, found before anything is parsed, since it decides how to parse. */
    private static Optional<String> named(String[] args) {
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].startsWith("--config=")) {
                return Optional.of(args[i].substring("--config=".length()));
            }
            if (args[i].equals("--config") && i + 1 < args.length) {
                return Optional.of(args[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> read(
            Located root, Path file, SortedMap<String, OptionSpec> keys, Diagnostics diagnostics) {
        if (!(root.node() instanceof ObjectNode)) {
            diagnostics.report(Diagnostic.at(
                    DiagnosticId.WRONG_TYPE, root, "the configuration is not an object of option names and values"));
        }
        Set<String> known = new HashSet<>(keys.keySet());
        known.add(INPUT);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Located member : root.members()) {
            OptionSpec option = keys.get(member.key());
            if (!known.contains(member.key())) {
                diagnostics.report(unknown(member, keys));
            } else {
                List<String> said = values(member, option, file, diagnostics);
                if (!said.isEmpty()) {
                    values.put(member.key(), said);
                }
            }
        }
        return values;
    }

    private static Diagnostic unknown(Located member, SortedMap<String, OptionSpec> keys) {
        Diagnostic diagnostic =
                Diagnostic.atKey(DiagnosticId.UNKNOWN_FIELD, member, member.key() + " is no option of asyncapi-gen");
        List<String> known = new ArrayList<>(keys.keySet());
        known.add(INPUT);
        String help = Suggestion.of(member.key(), known)
                .map(each -> "did you mean `" + each + "`?")
                .orElse("the options are " + String.join(", ", known));
        return diagnostic.withHelp(help);
    }

    private static List<String> values(
            Located member, @Nullable OptionSpec option, Path file, Diagnostics diagnostics) {
        if (option != null && isFlag(option)) {
            return member.node() instanceof BooleanNode flag
                    ? List.of(Boolean.toString(flag.value()))
                    : wrongType(member, "true or false", diagnostics).stream().toList();
        }
        boolean list = option != null && isList(option) && member.node() instanceof ArrayNode;
        List<String> texts = new ArrayList<>();
        for (Located each : list ? member.items() : List.of(member)) {
            text(each, option, file, diagnostics).ifPresent(texts::add);
        }
        return texts;
    }

    private static Optional<String> text(
            Located place, @Nullable OptionSpec option, Path file, Diagnostics diagnostics) {
        if (option != null && option.type() == Integer.class) {
            return place.node() instanceof NumberNode number && number.isInteger()
                    ? Optional.of(number.text())
                    : wrongType(place, "a whole number", diagnostics);
        }
        if (!(place.node() instanceof StringNode string)) {
            boolean list = option != null && isList(option);
            return wrongType(place, list ? "a string or an array of strings" : "a string", diagnostics);
        }
        if (option == null || option.type() == Path.class) {
            boolean standardInput = option == null && string.value().equals("-");
            return Optional.of(
                    standardInput ? "-" : file.resolveSibling(string.value()).toString());
        }
        List<String> candidates = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(candidates::add);
        }
        if (!candidates.isEmpty() && !candidates.contains(string.value())) {
            String choice = String.join(", ", candidates);
            diagnostics.report(
                    Diagnostic.at(DiagnosticId.WRONG_VALUE, place, string.value() + " is not one of " + choice)
                            .withHelp(Suggestion.of(string.value(), candidates)
                                    .map(each -> "did you mean `" + each + "`?")
                                    .orElse("choose one of them")));
            return Optional.empty();
        }
        return Optional.of(string.value());
    }

    private static Optional<String> wrongType(Located place, String expected, Diagnostics diagnostics) {
        diagnostics.report(Diagnostic.at(
                DiagnosticId.WRONG_TYPE,
                place,
                place.key() + " must be " + expected + ", but is "
                        + place.node().typeName()));
        return Optional.empty();
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    private static boolean isFlag(ArgSpec argument) {
        return argument.type() == boolean.class;
    }
}
