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

    /** No document needs more; what a bomb would take is a multiple. */
    private static final long MEMORY = 512L << 20;

    /** Stack traces, and faults of ours. */
    private static final Pattern ACCIDENT =
            Pattern.compile("\tat |Exception in thread|this is a bug|out of memory|Error:");

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
            Result result = generate("invalid", file, List.of());
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
            Result result = generate("invalid-wild", file, offline);
            int expected = ACCEPTED.contains(file) ? ExitCode.DONE : ExitCode.REFUSED;
            unless(result.code() == expected, file, result)
                    .or(() -> accident(file, result))
                    .ifPresent(failures::add);
        }
        assertEquals("", String.join("\n", failures));
    }

    private Result generate(String kind, String file, List<String> more) {
        List<String> args = new ArrayList<>(List.of("generate", file, "--overwrite", "-o"));
        args.add(temp.resolve(kind).resolve("out").toString());
        args.addAll(more);
        Shell shell = new Shell(corpus.folder().resolve(kind));
        return assertTimeoutPreemptively(LIMIT, () -> shell.run(args.toArray(String[]::new)), file + " does not end");
    }

    private static Optional<String> fault(Map<String, String> row, Result result) {
        String file = row.getOrDefault("file", "");
        String place = row.getOrDefault("expected_line_col", "-");
        int code = result.code();
        boolean right = switch (ACCEPTED.contains(file) ? "warn" : row.getOrDefault("class", "")) {
            case "error" -> (code == ExitCode.REFUSED || code == ExitCode.IO) && isShown("error", file, place, result);
            case "warn" -> code == ExitCode.DONE && isShown("warning", file, place, result);
            case "accept" -> code == ExitCode.DONE && result.err().isEmpty();
            default -> code == ExitCode.DONE || code == ExitCode.REFUSED && isShown("error", file, "-", result);
        };
        return unless(right, file, result);
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
