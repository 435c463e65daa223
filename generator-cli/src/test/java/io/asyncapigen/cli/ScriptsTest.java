package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the shell scripts with programs in place of Java, Maven and apt that only say how they were called. */
class ScriptsTest {
    private static final String ECHO = "#!/bin/sh\necho \"${0##*/}\" \"$@\"\n";

    @TempDir
    Path temp;

    private Path repository;

    record Result(int code, String out, String err) {}

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the scripts are for POSIX shells");
        repository = Path.of("").toAbsolutePath();
        while (!Files.exists(repository.resolve("scripts/test"))) {
            repository = repository.getParent();
        }
    }

    @Test
    void theLauncherRunsTheJavaOfJavaHome() throws Exception {
        Path launcher = distribution();
        Path jdk = jdk("21.0.2");

        Result result = sh(temp, Map.of("JAVA_HOME", jdk.toString()), launcher, "validate", "my file.yaml");

        assertEquals(0, result.code(), result.err());
        assertTrue(result.out().startsWith("java "), result.out());
        assertTrue(result.out().endsWith(" io.asyncapigen.cli.Main validate my file.yaml\n"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void theLauncherFindsItselfThroughLinks() throws Exception {
        Path launcher = distribution();
        Files.createDirectories(temp.resolve("else where"));
        Path link = Files.createSymbolicLink(
                temp.resolve("else where/gen"), Path.of("..").resolve(temp.relativize(launcher)));
        Path linkToLink = Files.createSymbolicLink(temp.resolve("gen"), link);

        Result result =
                sh(temp.resolve("else where"), Map.of("JAVA_HOME", jdk("17").toString()), linkToLink, "--version");

        assertEquals(0, result.code(), result.err());
        assertTrue(result.out().contains("-cp " + temp.toRealPath().resolve("app/lib/asyncapi-gen.jar")), result.out());
    }

    @Test
    void anOldJavaIsOneLine() throws Exception {
        Path launcher = distribution();
        for (String version : List.of("1.8.0_402", "11.0.22")) {
            Path jdk = jdk(version);

            Result result = sh(temp, Map.of("JAVA_HOME", jdk.toString()), launcher, "--version");

            assertEquals(
                    "asyncapi-gen: Java 17 or later is needed, but " + jdk + "/bin/java is version " + version + "\n",
                    result.err());
            assertEquals(3, result.code());
        }
    }

    @Test
    void anOldJavaIsToldBeforeAnythingIsBuilt() throws Exception {
        Path launcher = launcherOfSources(ECHO);

        Result result = sh(temp, Map.of("JAVA_HOME", jdk("11.0.22").toString()), launcher, "--version");

        assertTrue(result.err().startsWith("asyncapi-gen: Java 17 or later is needed"), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertEquals(3, result.code());
    }

    @Test
    void aBuildThatFailsIsShown() throws Exception {
        Path launcher = launcherOfSources("#!/bin/sh\necho cannot compile\nexit 1\n");

        Result result = sh(temp, Map.of("JAVA_HOME", jdk("17.0.1").toString()), launcher, "--version");

        assertEquals("""
                asyncapi-gen: building, which is done once and after changes
                cannot compile
                asyncapi-gen: the build failed, see above
                """, result.err());
        assertEquals("", result.out());
        assertEquals(3, result.code());
        assertFalse(Files.exists(launcher.resolveSibling("generator-cli/target/launcher.lock")));
    }

    @Test
    void aJavaHomeWithoutJavaIsOneLine() throws Exception {
        Result result = sh(temp, Map.of("JAVA_HOME", temp.toString()), distribution(), "--version");

        assertEquals("asyncapi-gen: JAVA_HOME is " + temp + ", where there is no bin/java\n", result.err());
        assertEquals(3, result.code());
    }

    @Test
    void optionsForJavaComeFromTheEnvironment() throws Exception {
        Map<String, String> environment =
                Map.of("JAVA_HOME", jdk("17.0.1").toString(), "ASYNCAPI_GEN_OPTS", "-Xmx4g -Dx=y");

        assertTrue(sh(temp, environment, distribution(), "--version").out().contains(" -Xmx4g -Dx=y "));
    }

    @Test
    void theArchiveIsMadeOnceOfTheClassesOfARun() throws Exception {
        Path launcher = distribution();
        Path jdk = jdk("17.0.1");
        Path calls = temp.resolve("calls");
        executable(Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho \"$*\" >>'" + calls + "'\n"));

        sh(temp, Map.of("JAVA_HOME", jdk.toString()), launcher, "--version");
        sh(temp, Map.of("JAVA_HOME", jdk.toString()), launcher, "--version");

        List<String> made = Files.readAllLines(calls);
        assertEquals(4, made.size(), made::toString);
        assertTrue(made.get(0).contains(" -XX:DumpLoadedClassList="), made.get(0));
        assertTrue(made.get(0).contains(" io.asyncapigen.cli.Main generate "), made.get(0));
        assertTrue(made.get(1).startsWith("-Xshare:dump "), made.get(1));
        assertTrue(made.get(2).endsWith(" --version"), made.get(2));
        assertTrue(made.get(3).endsWith(" --version"), made.get(3));
    }

    @Test
    void whereNoServerIsMissingNothingIsInstalled() throws Exception {
        Path test = checkout("# comment\n\nsh dash dash\n");
        program("apt-get", "#!/bin/sh\nexit 1\n");

        Result result = sh(temp, Map.of(), test, "-o");

        assertEquals("mvnw -B -ntp -T 1C verify -Dbrokers=required -o\n", result.out());
        assertEquals(0, result.code(), result.err());
    }

    @Test
    void aMissingServerIsInstalled() throws Exception {
        Path test = checkout("no-such-server its-package its-formula\nsh dash dash\nnor-this other other\n");
        program("apt-get", ECHO);
        program("sudo", "#!/bin/sh\nexec \"$@\"\n");

        Result result = sh(temp, Map.of(), test);

        assertEquals("""
                apt-get update -qq
                apt-get install -y -qq --no-install-recommends its-package other
                mvnw -B -ntp -T 1C verify -Dbrokers=required
                """, result.out());
        assertEquals(0, result.code(), result.err());
    }

    @Test
    void whatCannotBeInstalledIsNamed() throws Exception {
        Path test = checkout("no-such-server its-package its-formula\n");
        program("apt-get", "#!/bin/sh\nexit 100\n");
        program("sudo", "#!/bin/sh\nexec \"$@\"\n");

        Result result = sh(temp, Map.of(), test);

        assertEquals(1, result.code());
        assertEquals("", result.out());
        assertTrue(result.err().contains("missing: no-such-server"), result.err());
        assertTrue(result.err().contains("Debian: its-package; Homebrew: its-formula"), result.err());
    }

    /** A distribution with nothing in its jar, which the stand-in for Java does not mind. */
    private Path distribution() throws IOException {
        Path app = temp.resolve("app");
        Files.createDirectories(app.resolve("lib"));
        Files.writeString(app.resolve("lib/asyncapi-gen.jar"), "");
        Path launcher = app.resolve("bin/asyncapi-gen");
        Files.createDirectories(launcher.getParent());
        if (!Files.exists(launcher)) {
            Files.copy(repository.resolve("generator-cli/src/main/dist/bin/asyncapi-gen"), launcher);
            executable(launcher);
        }
        return launcher;
    }

    private Path jdk(String version) throws IOException {
        Path home = temp.resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
        executable(Files.writeString(home.resolve("bin/java"), ECHO));
        return home;
    }

    /** The launcher at the root of a repository that has no more than it needs. */
    private Path launcherOfSources(String mvnw) throws IOException {
        Path root = Files.createDirectories(temp.resolve("sources"));
        Path bin = Files.createDirectories(root.resolve("generator-cli/src/main/dist/bin"));
        Files.copy(repository.resolve("generator-cli/src/main/dist/bin/asyncapi-gen"), bin.resolve("asyncapi-gen"));
        executable(Files.writeString(root.resolve("mvnw"), mvnw));
        return executable(Files.copy(repository.resolve("asyncapi-gen"), root.resolve("asyncapi-gen")));
    }

    private Path checkout(String servers) throws IOException {
        Path scripts = Files.createDirectories(temp.resolve("checkout/scripts"));
        Files.writeString(scripts.resolve("servers"), servers);
        executable(Files.writeString(temp.resolve("checkout/mvnw"), ECHO));
        return executable(Files.copy(repository.resolve("scripts/test"), scripts.resolve("test")));
    }

    private void program(String name, String text) throws IOException {
        executable(
                Files.writeString(Files.createDirectories(temp.resolve("bin")).resolve(name), text));
    }

    private static Path executable(Path file) {
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private Result sh(Path directory, Map<String, String> environment, Path script, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(args));
        Path out = temp.resolve("stdout");
        Path err = temp.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("ASYNCAPI_GEN_OPTS");
        builder.environment().merge("PATH", temp.resolve("bin").toString(), (old, first) -> first + ":" + old);
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the script hangs");
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
