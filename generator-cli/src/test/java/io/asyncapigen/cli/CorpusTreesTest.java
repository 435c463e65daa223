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
import java.util.stream.IntStream;
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
        CorpusRun here = new CorpusRun(valid, temp.resolve("here"), options);
        CorpusRun there = new CorpusRun(temp.resolve("copies"), temp.resolve("there"), options);
        List<String> compared = some(documents, 2);
        copy(valid, there.documents());
        Process other = otherMachine(there, compared);
        try {
            assertEquals(List.of(), failures(here, documents));

            Map<String, String> times = tree(here.output(), each -> "" + Files.getLastModifiedTime(each));
            assertEquals(List.of(), writtenAgain(here, some(documents, 3)));
            assertEquals(times, tree(here.output(), each -> "" + Files.getLastModifiedTime(each)));

            assertTrue(other.waitFor(5, TimeUnit.MINUTES), "the other process does not end");
            assertEquals(0, other.exitValue(), () -> read(temp.resolve("log")));
            for (String file : compared) {
                assertEquals(
                        tree(here.folder(file), Files::readString), tree(there.folder(file), Files::readString), file);
            }
        } finally {
            other.destroyForcibly();
        }
    }

    /** A process with another language, time zone and encoding, which takes the documents in another order. */
    private Process otherMachine(CorpusRun run, List<String> documents) throws IOException {
        List<String> reversed = new ArrayList<>(documents);
        Collections.reverse(reversed);
        Path list = Files.write(temp.resolve("documents"), reversed);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kolkata",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                CorpusRun.class.getName(),
                run.documents().toString(),
                list.toString(),
                run.output().toString()));
        command.addAll(run.options());
        return new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
    }

    /** Copies a folder so that its files come into being in another order than that of their names. */
    private static void copy(Path folder, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (Path file : files) {
            Path copy = to.resolve(folder.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static List<String> some(List<String> documents, int step) {
        return IntStream.range(0, documents.size())
                .filter(i -> i % step == 0)
                .mapToObj(documents::get)
                .toList();
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

    private static List<String> writtenAgain(CorpusRun run, List<String> documents) {
        return documents.stream()
                .filter(each -> !REFUSED.contains(each))
                .filter(each -> !run.generate(each).out().contains(": 0 written, "))
                .toList();
    }

    private interface Property {
        String of(Path file) throws IOException;
    }

    /** What there is to say of each file below a folder, by its path; nothing where there is no folder. */
    private static Map<String, String> tree(Path folder, Property property) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        if (!Files.exists(folder)) {
            return tree;
        }
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
