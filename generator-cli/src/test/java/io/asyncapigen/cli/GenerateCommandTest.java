package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GenerateCommandTest {
    private static final String END = System.lineSeparator();
    private static final String WITH_COMMA = """
            asyncapi: 3.0.0
            info: {title: Commas, version: 1.0.0}
            channels:
              'a,b': {address: ab}
              c: {address: c}
              d: {address: d}
            """;

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        shell = new Shell(temp);
        shell.put("orders.yaml", Shell.VALID);
    }

    @Test
    void theCodeIsWrittenAndCounted() throws IOException {
        Result result = generate();

        List<String> files = shell.tree("gen");
        assertFalse(files.isEmpty());
        assertTrue(files.stream().allMatch(each -> each.startsWith("com/example/")), files.toString());
        assertEquals("gen: " + files.size() + " written" + END, result.out());
        assertEquals("", result.err());
        assertEquals(ExitCode.DONE, result.code());
    }

    @Test
    void aSecondRunSaysThatNothingChanged() throws IOException {
        generate();

        Result result = generate();

        assertEquals("gen: 0 written, " + shell.tree("gen").size() + " unchanged" + END, result.out());
    }

    @Test
    void withoutOptionsTheCodeGoesToOut() throws IOException {
        Result result = shell.run("generate", "orders.yaml");

        assertEquals(ExitCode.DONE, result.code(), result.err());
        List<String> files = shell.tree("out");
        assertTrue(!files.isEmpty() && files.stream().allMatch(each -> each.startsWith("asyncapi/")), files.toString());
    }

    @Test
    void aDocumentComesFromStandardInputToo() throws IOException {
        Result result = shell.withInput(Shell.VALID).run("generate", "-", "-o", "gen", "--package", "com.example");
        List<String> files = shell.tree("gen");

        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertTrue(generate().out().startsWith("gen: 0 written, " + files.size() + " unchanged"));
    }

    @Test
    void aDryRunListsAndTouchesNothing() throws IOException {
        Result result = generate("--dry-run");

        assertEquals(ExitCode.DONE, result.code());
        assertTrue(result.out().startsWith("create " + Path.of("gen", "com", "example")), result.out());
        assertTrue(result.out().contains("gen: would be "), result.out());
        assertFalse(Files.exists(temp.resolve("gen")));
    }

    @Test
    void aCheckFailsOnDriftAndTouchesNothing() throws IOException {
        Result missing = generate("--check");
        assertEquals(ExitCode.REFUSED, missing.code());
        assertTrue(missing.out().endsWith("gen: not what would be generated" + END), missing.out());
        assertFalse(Files.exists(temp.resolve("gen")));

        generate();
        assertEquals(ExitCode.DONE, generate("--check").code());
        assertEquals("gen: up to date" + END, generate("--check").out());

        String edited = shell.tree("gen").get(0);
        Files.writeString(temp.resolve("gen").resolve(edited), "mine");
        Result drift = generate("--check");
        assertEquals(ExitCode.REFUSED, drift.code());
        assertTrue(drift.out().contains("edited " + Path.of("gen", edited.split("/"))), drift.out());
        assertEquals("mine", Files.readString(temp.resolve("gen").resolve(edited)));
    }

    @Test
    void aFileThatAPersonChangedStopsTheRunUnlessToldOtherwise() throws IOException {
        generate();
        Path edited = temp.resolve("gen").resolve(shell.tree("gen").get(0));
        String generated = Files.readString(edited);
        Files.writeString(edited, "mine");

        Result refused = generate();
        assertEquals(ExitCode.IO, refused.code());
        assertTrue(refused.err().contains("was changed since it was generated"), refused.err());
        assertTrue(refused.err().contains("nothing was written"), refused.err());
        assertEquals("", refused.out());
        assertEquals("mine", Files.readString(edited));

        assertEquals(ExitCode.DONE, generate("--overwrite").code());
        assertEquals(generated, Files.readString(edited));
    }

    @Test
    void aSchemaThatIsGoneTakesItsFileAlongAndNobodyElses() throws IOException {
        String more = Shell.VALID + """
                    Gone: {type: object, properties: {id: {type: string}}}
                    Kept: {type: object, properties: {id: {type: string}}}
                """;
        shell.put("orders.yaml", more);
        generate();
        String kept = "com/example/schemas/Kept.java";
        shell.put("gen/" + kept, "mine");
        shell.put("gen/com/example/schemas/Mine.java", "mine");
        List<String> before = shell.tree("gen");
        shell.put("orders.yaml", Shell.VALID);

        Result result = generate();

        assertEquals(ExitCode.DONE, result.code(), result.err());
        List<String> expected = new ArrayList<>(before);
        assertTrue(expected.remove("com/example/schemas/Gone.java"));
        assertEquals(expected, shell.tree("gen"));
        assertTrue(result.out().contains(", 1 removed, "), result.out());
        assertEquals(
                "warning: " + Path.of("gen").resolve(kept)
                        + " was changed since it was generated, and is generated no longer; it stays"
                        + " (--overwrite removes it)" + END,
                result.err());
        assertEquals("mine", Files.readString(temp.resolve("gen").resolve(kept)));
    }

    @Test
    void aDocumentWithErrorsGeneratesNothing() throws IOException {
        shell.put("orders.yaml", Shell.INVALID);

        Result result = generate();

        assertEquals(ExitCode.REFUSED, result.code());
        assertTrue(result.err().startsWith("error[duplicate-key]: "), result.err());
        assertTrue(result.err().contains("nothing was generated"), result.err());
        assertEquals("", result.out());
        assertFalse(Files.exists(temp.resolve("gen")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.yaml", "orders.yaml/nothing.yaml", "folder"})
    void whatCannotBeReadIsOneLineAndExitCode3(String document) throws IOException {
        Files.createDirectory(temp.resolve("folder"));

        Result result = shell.run("generate", document);

        assertEquals(ExitCode.IO, result.code());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().contains(document), result.err());
        assertEquals("", result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file/gen", "file/gen/java"})
    void anOutputFolderThatCannotBeIsOneLineAndExitCode3(String folder) throws IOException {
        shell.put("file", "a file");

        Result result = shell.run("generate", "orders.yaml", "-o", folder);

        assertEquals(ExitCode.IO, result.code());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(
                result.err()
                        // newer versions of Java name the folder above in which the fault is
                        .matches("asyncapi-gen: cannot write to " + Path.of(folder)
                                + ": (\\S+/file(/gen)?: )?not a (folder|directory)\\R"),
                result.err());
        assertEquals("", result.out());
        assertEquals("a file", Files.readString(temp.resolve("file")));
    }

    @Test
    void programsGetASummaryWhenTheOutputFolderCannotBe() throws IOException {
        shell.put("file", "a file");

        Result result = shell.run("generate", "orders.yaml", "-o", "file", "--json");

        JsonNode summary = JsonMapper.shared().readTree(result.out());
        assertEquals(ExitCode.IO, result.code());
        assertEquals(ExitCode.IO, summary.get("exitCode").intValue());
        assertEquals("file", summary.get("output").stringValue());
        assertEquals(
                "asyncapi-gen: cannot write to file: not a folder", result.err().strip());
    }

    @Test
    void aGlobMayHaveAComma() throws IOException {
        shell.put("orders.yaml", WITH_COMMA);

        assertEquals(
                ExitCode.DONE, generate("--include", "a,b", "--include", "c").code());
        assertEquals(List.of("ABChannel.java", "CChannel.java"), channels());
        Result several = generate("--include", "a,c");
        assertEquals(ExitCode.USAGE, several.code());
        assertTrue(several.err().contains("a comma is part of a pattern, so repeat the option"), several.err());
    }

    @Test
    void aGlobMayHaveACommaInTheConfigurationFile() throws IOException {
        shell.put("orders.yaml", WITH_COMMA);
        shell.put("asyncapi-gen.yaml", "exclude: ['a,b', c]\nonly: [channels]\n");

        assertEquals(ExitCode.DONE, generate().code());
        assertEquals(List.of("DChannel.java"), channels());
        assertEquals(ExitCode.DONE, generate("--exclude", "d").code(), "the command line wins");
        assertEquals(List.of("ABChannel.java", "CChannel.java"), channels());
    }

    @Test
    void onlyWhatIsIncludedIsGenerated() throws IOException {
        assertEquals(
                ExitCode.DONE,
                generate("--include", "ord*", "--only", "channels").code());

        assertTrue(
                shell.tree("gen").stream().allMatch(each -> each.startsWith("com/example/channels/")),
                shell.tree("gen").toString());
    }

    @Test
    void aPatternThatMatchesNothingIsWrongUsage() {
        Result result = generate("--exclude", "shipments*");

        assertEquals(ExitCode.USAGE, result.code());
        assertTrue(result.err().contains("shipments*"), result.err());
    }

    @Test
    void programsGetASummary() throws IOException {
        Result result = generate("--json");

        JsonNode summary = JsonMapper.shared().readTree(result.out());
        assertEquals("orders.yaml", summary.get("document").stringValue());
        assertEquals("gen", summary.get("output").stringValue());
        assertEquals("write", summary.get("mode").stringValue());
        assertEquals(0, summary.get("exitCode").intValue());
        assertEquals(shell.tree("gen").size(), summary.at("/files/create").size());
        assertEquals(0, summary.get("errors").intValue());
    }

    @Test
    void programsGetASummaryOfARefusalToo() throws IOException {
        shell.put("orders.yaml", Shell.INVALID);

        JsonNode summary = JsonMapper.shared().readTree(generate("--json").out());

        assertEquals(1, summary.get("exitCode").intValue());
        assertEquals("duplicate-key", summary.at("/diagnostics/0/id").stringValue());
        assertEquals(0, summary.at("/files/create").size());
    }

    @Test
    void quietMeansQuiet() {
        Result result = generate("-q");

        assertEquals("", result.out() + result.err());
        assertEquals(ExitCode.DONE, result.code());
    }

    @Test
    void verboseListsTheFilesAndTheTimes() throws IOException {
        Result result = generate("-v");

        assertEquals(
                shell.tree("gen").size(),
                result.out().lines().filter(each -> each.startsWith("create ")).count());
        assertTrue(result.err().contains("generated in "), result.err());
    }

    /** The files of the channels of {@link #WITH_COMMA}. */
    private List<String> channels() throws IOException {
        return shell.tree("gen").stream()
                .filter(each -> each.matches(".*/(AB|C|D)Channel\\.java"))
                .map(each -> each.substring(each.lastIndexOf('/') + 1))
                .toList();
    }

    private Result generate(String... more) {
        List<String> args =
                new ArrayList<>(List.of("generate", "orders.yaml", "-o", "gen", "--package", "com.example"));
        args.addAll(List.of(more));
        return shell.run(args.toArray(String[]::new));
    }
}
