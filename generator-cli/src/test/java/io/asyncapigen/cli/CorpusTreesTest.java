package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.cli.Shell.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command writes for real documents depends on nothing but the documents, and is written once. */
class CorpusTreesTest {
    /** Documents that the official parser takes and we do not; docs/diagnostics.md says why. */
    private static final Set<String> REFUSED = Set.of(
            "tfkfan__asyncapi-generator__asyncapi_validator_operations_inline_message_error.yaml",
            "tfkfan__asyncapi-generator__asyncapi_validator_server_invalid.yaml");

    @TempDir
    Path temp;

    @Test
    void twoMachinesGenerateTheSameBytesAndASecondRunWritesNothing() throws Exception {
        Corpus corpus = Corpus.find();
        List<String> documents = corpus.documents("valid");
        assertTrue(documents.size() > 300, () -> documents.size() + " documents");
        List<String> options = new ArrayList<>(corpus.offline(temp.resolve("cache")));
        options.add("--no-protoc");
        Path valid = corpus.folder().resolve("valid");
        Process other = otherMachine(valid, documents, options);
        try {
            CorpusRun here = new CorpusRun(valid, temp.resolve("here"), options);
            assertEquals(List.of(), failures(here, documents));
            Map<String, String> written = tree(here.output(), Files::readString);
            Map<String, String> times = tree(here.output(), each -> "" + Files.getLastModifiedTime(each));

            assertEquals(
                    List.of(),
                    documents.stream()
                            .filter(each -> !REFUSED.contains(each))
                            .filter(each -> !here.generate(each).out().contains(": 0 written, "))
                            .toList());
            assertEquals(times, tree(here.output(), each -> "" + Files.getLastModifiedTime(each)));

            assertTrue(other.waitFor(5, TimeUnit.MINUTES), "the other process does not end");
            assertEquals(0, other.exitValue(), () -> read(temp.resolve("log")));
            Map<String, String> there = tree(temp.resolve("there"), Files::readString);
            assertEquals(written.keySet(), there.keySet());
            assertEquals(
                    List.of(),
                    written.keySet().stream()
                            .filter(each -> !written.get(each).equals(there.get(each)))
                            .toList());
        } finally {
            other.destroyForcibly();
        }
    }

    /** A process with another language, time zone and encoding, whose documents lie elsewhere, made and taken in another order. */
    private Process otherMachine(Path valid, List<String> documents, List<String> options) throws IOException {
        Path copies = temp.resolve("copies");
        List<Path> files;
        try (Stream<Path> all = Files.walk(valid)) {
            files = all.filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : files) {
            Path copy = copies.resolve(valid.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        List<String> reversed = new ArrayList<>(documents);
        Collections.reverse(reversed);
        Path list = Files.write(temp.resolve("documents"), reversed);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kolkata",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                CorpusRun.class.getName(),
                copies.toString(),
                list.toString(),
                temp.resolve("there").toString()));
        command.addAll(options);
        return new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
    }

    private static List<String> failures(CorpusRun run, List<String> documents) {
        List<String> failures = new ArrayList<>();
        for (String file : documents) {
            Result result = run.generate(file);
            if (result.code() != (REFUSED.contains(file) ? ExitCode.REFUSED : ExitCode.DONE)) {
                failures.add(file + " ends with " + result.code() + "\n" + result.err());
            }
        }
        return failures;
    }

    private interface Property {
        String of(Path file) throws IOException;
    }

    /** What there is to say of each file below a folder, by its path. */
    private static Map<String, String> tree(Path folder, Property property) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                tree.put(folder.relativize(file).toString(), property.of(file));
            }
        }
        return tree;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
