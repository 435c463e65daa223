package io.asyncapigen.generator.link.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.RuntimeVersion;
import io.asyncapigen.generator.testing.ProtocProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocTest {
    @TempDir
    Path folder;

    private Protoc script(String text) throws IOException {
        Path program = folder.resolve("protoc");
        Files.writeString(program, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new Protoc(program, Duration.ofSeconds(2));
    }

    private static Protoc.Compiled compile(Protoc protoc) throws ProtocFailure {
        return protoc.compile(new TreeMap<>(Map.of("a.proto", "syntax = \"proto3\"; message A {}")));
    }

    private static String failure(Protoc protoc) {
        return assertThrows(ProtocFailure.class, () -> compile(protoc)).getMessage();
    }

    @Test
    void theOneOfTheTestsFitsTheRuntime() throws ProtocFailure {
        ProtocVersion version = new Protoc(ProtocProgram.path()).version();

        assertEquals(RuntimeVersion.MINOR, ProtocVersion.FITTING);
        assertEquals(
                RuntimeVersion.MAJOR + "." + RuntimeVersion.MINOR + "." + RuntimeVersion.PATCH, ProtocVersion.RUNTIME);
        assertEquals(ProtocVersion.FITTING, version.release());
        assertTrue(version.fits());
    }

    @ParameterizedTest
    @CsvSource({
        "libprotoc 33.0, 33, true",
        "libprotoc 33.5-dev, 33, true",
        "libprotoc 3.21.12, 21, true",
        "libprotoc 25.1, 25, true",
        "libprotoc 3.20.3, 20, false",
        "libprotoc 34.0, 34, false",
    })
    void versions(String text, int release, boolean fits) {
        ProtocVersion version = ProtocVersion.of(text + "\n").orElseThrow();

        assertEquals(release, version.release());
        assertEquals(fits, version.fits());
    }

    @Test
    void aVersionOfSomethingElse() throws IOException {
        Protoc protoc = script("echo something else");

        assertEquals(
                "is asked for its version and says something else",
                assertThrows(ProtocFailure.class, protoc::version).getMessage());
    }

    @Test
    void oneThatDoesNotEnd() throws IOException {
        assertEquals("did not end within 2 seconds", failure(script("exec sleep 600")));
    }

    @Test
    void oneThatFails() throws IOException {
        assertEquals("ends with 3: out of order", failure(script("echo out of order >&2; exit 3")));
        assertEquals("ends with 3: nothing", failure(script("exit 3")));
        assertTrue(failure(new Protoc(folder.resolve("none"))).startsWith("cannot be run: "));
    }

    @Test
    void itSeesOnlyItsOwnFolderWhichIsGoneAfterwards() throws Exception {
        Path log = folder.resolve("log");
        Set<Path> before = workspaces();
        assertThrows(
                ProtocFailure.class,
                () -> compile(script("pwd > " + log + "; printf '%s\\n' \"$@\" >> " + log + "; exit 1")));

        List<String> said = Files.readAllLines(log);
        String own = said.get(0);
        assertEquals(
                List.of(own, "--proto_path=" + own + "/in", "--java_out=" + own + "/out.zip", own + "/in/a.proto"),
                said);
        assertEquals(before, workspaces());
    }

    private static Set<Path> workspaces() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(each -> each.getFileName().toString().startsWith("asyncapi-gen-protoc"))
                    .collect(java.util.stream.Collectors.toSet());
        }
    }

    @Test
    void whatItSaysIsRead() {
        assertEquals(
                List.of(
                        new Complaint("a/b.proto", 3, 7, false, "\"Money\" is not defined"),
                        new Complaint("b.proto", 2, 1, true, "Import c.proto is unused"),
                        new Complaint("c.proto", 1, 1, false, "File not found")),
                Complaint.all("""
                        a/b.proto:3:7: "Money" is not defined.
                        b.proto:2:1: warning: Import c.proto is unused.
                        something else
                        c.proto: File not found.
                        """));
    }
}
