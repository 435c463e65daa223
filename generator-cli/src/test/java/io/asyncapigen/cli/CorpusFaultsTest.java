package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the shell and a person get to see of every document that is wrong or hostile. All run in one process, whose memory the
 * build bounds.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CorpusFaultsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** What its index gives a document that asks for much. */
    private static final Duration SHORT_LIMIT = Duration.ofSeconds(10);

    /** No document needs more; what a bomb would take is a multiple. */
    private static final long MEMORY = 512L << 20;

    /** Stack traces, and faults of ours. */
    private static final Pattern ACCIDENT =
            Pattern.compile("\tat |Exception in thread|this is a bug|out of memory|Error:");

    /** An error or a warning, at the beginning of its line. */
    private static final Pattern DIAGNOSIS = Pattern.compile("(?m)^(?:error|warning)\\[([a-z0-9-]+)]");

    /** The only row that names no document. */
    private static final Set<String> UNREADABLE = Set.of("does-not-exist.yaml");

    /** Documents of which more is said than one thing, and why. */
    private static final Map<String, List<String>> SEVERAL = Map.ofEntries(
            // the reply is sought in the message that is meant
            Map.entry(
                    "031-op-message-ref-other-channel.yaml",
                    List.of("message-not-in-channel", "runtime-expression-target")),
            // the two lead nowhere, so nothing uses them
            Map.entry(
                    "042-circular-ref-messages.yaml",
                    List.of("unused-component", "reference-cycle", "unused-component")),
            // one in each file: what is wrong, and what leads there
            Map.entry("057-ref-external-syntax/asyncapi.yaml", List.of("syntax", "unresolved-reference")),
            // the name stands in both places
            Map.entry("072-param-bad-name.yaml", List.of("malformed-address", "wrong-name")),
            // two values
            Map.entry("075-param-enum-not-strings.yaml", List.of("wrong-type", "wrong-type")),
            // what the array leads to is not followed
            Map.entry("082-channel-messages-array.yaml", List.of("wrong-type", "unused-component")),
            // nothing else leads to the message
            Map.entry("083-channel-no-messages.yaml", List.of("channel-without-messages", "unused-component")),
            // the scheme that was meant
            Map.entry("114-security-scheme-missing.yaml", List.of("unresolved-reference", "unused-component")),
            // that it is no number, and so has no effect
            Map.entry("145-default-wrong-type.yaml", List.of("unsupported-keyword", "default-mismatch")),
            // the property is not required either
            Map.entry("153-discriminator-object.yaml", List.of("invalid-schema", "optional-discriminator")),
            // three tags
            Map.entry("189-yaml-java-tag.yaml", List.of("forbidden-tag", "forbidden-tag", "forbidden-tag")));

    /** Documents on which we read the specification otherwise; docs/diagnostics.md says why. */
    private static final Set<String> ACCEPTED = Set.of(
            "106-server-variable-undeclared.yaml",
            "Redocly__redocly-cli__simple-3-1.yml",
            "asyncapi__generator__emb-docs-generator-template-1.yaml");

    @TempDir
    Path temp;

    private Corpus corpus;

    @BeforeAll
    void find() {
        corpus = Corpus.find();
        assertTrue(Runtime.getRuntime().maxMemory() <= MEMORY, "run with -Xmx512m, as the build does");
    }

    @Test
    void aWrittenFaultHasTheExitCodeAndTheLineThatItsIndexSays() throws IOException {
        List<Map<String, String>> rows = corpus.table("invalid/INDEX.tsv");
        assertTrue(rows.size() > 150, () -> rows.size() + " documents");
        List<String> failures = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String file = row.getOrDefault("file", "");
            boolean hungry = "resource".equals(row.get("class"));
            Result result = generate("invalid", file, List.of(), hungry ? SHORT_LIMIT : LIMIT);
            fault(row, result).or(() -> accident(file, result)).ifPresent(failures::add);
        }
        assertEquals("", String.join("\n", failures));
        assertEquals(List.of("out"), names(temp.resolve("invalid")), "something was written beside the output folder");
        assertEquals(
                List.of("asyncapi"), names(temp.resolve("invalid/out")), "something was written beside the package");
    }

    @Test
    void whatTheOfficialParserRejectsIsRefused() throws Exception {
        List<String> offline = corpus.offline(temp.resolve("cache"));
        List<String> documents = corpus.documents("invalid-wild");
        assertTrue(documents.size() > 100, () -> documents.size() + " documents");
        List<String> failures = new ArrayList<>();
        for (String file : documents) {
            Result result = generate("invalid-wild", file, offline, LIMIT);
            int expected = ACCEPTED.contains(file) ? ExitCode.DONE : ExitCode.REFUSED;
            unless(result.code() == expected, file, result)
                    .or(() -> accident(file, result))
                    .ifPresent(failures::add);
        }
        assertEquals("", String.join("\n", failures));
    }

    private Result generate(String kind, String file, List<String> more, Duration limit) {
        List<String> args = new ArrayList<>(List.of("generate", file, "--overwrite", "-o"));
        args.add(temp.resolve(kind).resolve("out").toString());
        args.addAll(more);
        Shell shell = new Shell(corpus.folder().resolve(kind));
        return assertTimeoutPreemptively(limit, () -> shell.run(args.toArray(String[]::new)), file + " does not end");
    }

    private static Optional<String> fault(Map<String, String> row, Result result) {
        String file = row.getOrDefault("file", "");
        String place = row.getOrDefault("expected_line_col", "-");
        int code = result.code();
        boolean right = switch (ACCEPTED.contains(file) ? "warn" : row.getOrDefault("class", "")) {
            case "error" ->
                code == (UNREADABLE.contains(file) ? ExitCode.IO : ExitCode.REFUSED)
                        && isShown("error", file, place, result)
                        && isSaidOnce(file, result);
            case "warn" -> code == ExitCode.DONE && isShown("warning", file, place, result) && isSaidOnce(file, result);
            case "accept" -> code == ExitCode.DONE && result.err().isEmpty();
            default ->
                code == ExitCode.DONE
                        || code == ExitCode.REFUSED && isShown("error", file, "-", result) && isSaidOnce(file, result);
        };
        return unless(right, file, result);
    }

    /** Whether one fault has one diagnosis. */
    private static boolean isSaidOnce(String file, Result result) {
        List<String> ids = DIAGNOSIS
                .matcher(result.err())
                .results()
                .map(each -> each.group(1))
                .toList();
        return SEVERAL.containsKey(file) ? ids.equals(SEVERAL.get(file)) : ids.size() == 1;
    }

    /** Whether something of this severity is said, with an excerpt of the line. */
    private static boolean isShown(String severity, String file, String place, Result result) {
        String line = place.equals("-") ? "" : file + ":" + place.replaceFirst(":.*", ":");
        return Stream.of(result.err().split("\\R\\R"))
                .anyMatch(each -> each.startsWith(severity + "[") && each.contains(line));
    }

    private static Optional<String> accident(String file, Result result) {
        return unless(!ACCIDENT.matcher(result.err()).find(), file, result);
    }

    private static Optional<String> unless(boolean right, String file, Result result) {
        return right
                ? Optional.empty()
                : Optional.of(file + " ends with " + result.code() + "\n" + result.out() + result.err());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
