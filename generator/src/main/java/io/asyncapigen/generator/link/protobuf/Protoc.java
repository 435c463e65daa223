package io.asyncapigen.generator.link.protobuf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Runs the compiler of Protocol Buffers. What it compiles is untrusted: it sees a folder of its own with the texts that it needs, writes
 * one archive, of which nothing is unpacked to disk, and has limited time and room.
 */
final class Protoc {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MAX_OUTPUT = 1 << 20;
    private static final long MAX_CLASSES = 64L << 20;

    private final Path program;
    private final Duration limit;

    Protoc(Path program) {
        this(program, LIMIT);
    }

    /** @param limit of one run */
    Protoc(Path program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /**
     * What came of it.
     *
     * @param sources by path; empty when there are errors
     */
    record Compiled(List<Complaint> complaints, SortedMap<String, String> sources) {}

    ProtocVersion version() throws ProtocFailure {
        try (Workspace folder = Workspace.create()) {
            Ended ended = run(folder, List.of("--version"));
            return ProtocVersion.of(ended.output())
                    .orElseThrow(() -> new ProtocFailure("is asked for its version and says " + brief(ended.output())));
        } catch (IOException e) {
            throw new ProtocFailure("cannot be run: " + e.getMessage());
        }
    }

    /** @param texts by their paths, which lead down from a folder */
    Compiled compile(SortedMap<String, String> texts) throws ProtocFailure {
        try (Workspace folder = Workspace.create()) {
            Path in = folder.path().resolve("in");
            Path archive = folder.path().resolve("out.zip");
            List<String> arguments = new ArrayList<>(List.of("--proto_path=" + in, "--java_out=" + archive));
            for (var each : texts.entrySet()) {
                Path file = in.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, each.getValue());
                arguments.add(file.toString());
            }
            Ended ended = run(folder, arguments);
            String said = ended.output().replace(in + "/", "");
            List<Complaint> complaints = Complaint.all(said);
            if (ended.code() == 0) {
                return new Compiled(complaints, unpacked(archive));
            }
            if (complaints.stream().allMatch(Complaint::warning)) {
                throw new ProtocFailure("ends with " + ended.code() + ": " + brief(said));
            }
            return new Compiled(complaints, new TreeMap<>());
        } catch (IOException e) {
            throw new ProtocFailure("cannot be run: " + e.getMessage());
        }
    }

    private record Ended(int code, String output) {}

    private Ended run(Workspace folder, List<String> arguments) throws IOException, ProtocFailure {
        Path output = folder.path().resolve("output");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProtocFailure("did not end within " + limit.toSeconds() + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProtocFailure("was interrupted");
        } finally {
            process.destroyForcibly();
        }
        try (InputStream in = Files.newInputStream(output)) {
            return new Ended(process.exitValue(), new String(in.readNBytes(MAX_OUTPUT), StandardCharsets.UTF_8));
        }
    }

    private static SortedMap<String, String> unpacked(Path archive) throws IOException, ProtocFailure {
        SortedMap<String, String> sources = new TreeMap<>();
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MAX_CLASSES - size + 1));
                size += bytes.length;
                if (size > MAX_CLASSES) {
                    throw new ProtocFailure("made more than " + (MAX_CLASSES >> 20) + " MiB of classes");
                }
                if (entry.getName().endsWith(".java")) {
                    sources.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return sources;
    }

    private static String brief(String output) {
        String line = output.lines().filter(each -> !each.isBlank()).findFirst().orElse("nothing");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    /** A folder that is gone at the end. */
    private record Workspace(Path path) implements AutoCloseable {
        static Workspace create() throws IOException {
            // With symbolic links resolved: protoc compares names of folders letter by letter.
            return new Workspace(
                    Files.createTempDirectory("asyncapi-gen-protoc").toRealPath());
        }

        @Override
        public void close() throws IOException {
            List<Path> all;
            try (Stream<Path> found = Files.walk(path)) {
                all = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
