package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.cli.StandIns.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launchers with programs in place of Java and Maven that only say how they were called. */
class LauncherTest {
    @TempDir
    Path temp;

    private StandIns machine;

    @BeforeEach
    void start() {
        machine = StandIns.in(temp);
    }

    @Test
    void theLauncherRunsTheJavaOfJavaHome() throws Exception {
        Path launcher = distribution();
        Path jdk = jdk("21.0.2");

        Result result = machine.sh(temp, Map.of("JAVA_HOME", jdk.toString()), launcher, "validate", "my file.yaml");

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

        Result result = machine.sh(
                temp.resolve("else where"), Map.of("JAVA_HOME", jdk("17").toString()), linkToLink, "--version");

        assertEquals(0, result.code(), result.err());
        assertTrue(result.out().contains("-cp " + temp.toRealPath().resolve("app/lib/asyncapi-gen.jar")), result.out());
    }

    @Test
    void anOldJavaIsOneLine() throws Exception {
        Path launcher = distribution();
        for (String version : List.of("1.8.0_402", "11.0.22")) {
            Path jdk = jdk(version);

            Result result = machine.sh(temp, Map.of("JAVA_HOME", jdk.toString()), launcher, "--version");

            assertEquals(
                    "asyncapi-gen: Java 17 or later is needed, but " + jdk + "/bin/java is version " + version + "\n",
                    result.err());
            assertEquals(3, result.code());
        }
    }

    @Test
    void anOldJavaIsToldBeforeAnythingIsBuilt() throws Exception {
        Path launcher = launcherOfSources(StandIns.ECHO);

        Result result = machine.sh(temp, Map.of("JAVA_HOME", jdk("11.0.22").toString()), launcher, "--version");

        assertTrue(result.err().startsWith("asyncapi-gen: Java 17 or later is needed"), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertEquals(3, result.code());
    }

    @Test
    void aBuildThatFailsIsShown() throws Exception {
        Path launcher = launcherOfSources("#!/bin/sh\necho cannot compile\nexit 1\n");

        Result result = machine.sh(temp, Map.of("JAVA_HOME", jdk("17.0.1").toString()), launcher, "--version");

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
        Result result = machine.sh(temp, Map.of("JAVA_HOME", temp.toString()), distribution(), "--version");

        assertEquals("asyncapi-gen: JAVA_HOME is " + temp + ", where there is no bin/java\n", result.err());
        assertEquals(3, result.code());
    }

    @Test
    void optionsForJavaComeFromTheEnvironment() throws Exception {
        Map<String, String> environment =
                Map.of("JAVA_HOME", jdk("17.0.1").toString(), "ASYNCAPI_GEN_OPTS", "-Xmx4g -Dx=y");

        assertTrue(
                machine.sh(temp, environment, distribution(), "--version").out().contains(" -Xmx4g -Dx=y "));
    }

    @Test
    void aLargeDocumentGetsRoomForWhatStays() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", jdk("17.0.1").toString());
        Path launcher = distribution();
        Files.write(temp.resolve("small one.yaml"), new byte[1 << 20]);
        Files.write(temp.resolve("large one.yaml"), new byte[9 << 20]);

        String small = machine.sh(temp, environment, launcher, "validate", "small one.yaml")
                .out();
        String large = machine.sh(temp, environment, launcher, "validate", "large one.yaml")
                .out();

        assertTrue(small.contains(" -XX:NewSize=64m -XX:MaxNewSize=64m "), small);
        assertTrue(large.contains(" -XX:NewSize=256m -XX:MaxNewSize=256m "), large);
    }

    @Test
    void theArchiveIsMadeOnceOfTheClassesOfARun() throws Exception {
        Path launcher = distribution();
        Path jdk = jdk("17.0.1");
        Path calls = temp.resolve("calls");
        StandIns.executable(Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho \"$*\" >>'" + calls + "'\n"));

        machine.sh(temp, Map.of("JAVA_HOME", jdk.toString()), launcher, "--version");
        machine.sh(temp, Map.of("JAVA_HOME", jdk.toString()), launcher, "--version");

        List<String> made = Files.readAllLines(calls);
        assertEquals(4, made.size(), made::toString);
        assertTrue(made.get(0).contains(" -XX:DumpLoadedClassList="), made.get(0));
        assertTrue(made.get(0).contains(" io.asyncapigen.cli.Main generate "), made.get(0));
        assertTrue(made.get(1).startsWith("-Xshare:dump "), made.get(1));
        assertTrue(made.get(2).endsWith(" --version"), made.get(2));
        assertTrue(made.get(3).endsWith(" --version"), made.get(3));
    }

    @Test
    void theArchiveIsMadeAgainWhereTheFolderWasMovedTo() throws Exception {
        Path launcher = distribution();
        Path jdk = jdk("17.0.1");
        Path calls = temp.resolve("calls");
        // Makes an archive of one letter, as the launcher uses none that is empty.
        StandIns.executable(Files.writeString(jdk.resolve("bin/java"), """
                #!/bin/sh
                echo "$*" >>'%s'
                for each; do case $each in *=*/archive) echo x >"${each#*=}" ;; esac; done
                """.formatted(calls)));
        Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
        machine.sh(temp, environment, launcher, "--version");
        Path moved = Files.move(temp.resolve("app"), temp.resolve("moved"));

        machine.sh(temp, environment, moved.resolve("bin/asyncapi-gen"), "--version");
        machine.sh(temp, environment, moved.resolve("bin/asyncapi-gen"), "--version");

        String archive = " -XX:SharedArchiveFile=%s/cds/17.0.1.jsa ";
        List<String> made = Files.readAllLines(calls);
        assertEquals(7, made.size(), made::toString);
        assertTrue(made.get(2).contains(archive.formatted(temp.toRealPath().resolve("app"))), made.get(2));
        assertTrue(made.get(4).startsWith("-Xshare:dump "), made.get(4));
        assertTrue(made.get(5).contains(archive.formatted(moved.toRealPath())), made.get(5));
        assertTrue(made.get(6).endsWith(" --version"), made.get(6));
    }

    /** A distribution with nothing in its jar, which the stand-in for Java does not mind. */
    private Path distribution() throws IOException {
        Path app = temp.resolve("app");
        Files.createDirectories(app.resolve("lib"));
        Files.writeString(app.resolve("lib/asyncapi-gen.jar"), "");
        Path launcher = app.resolve("bin/asyncapi-gen");
        Files.createDirectories(launcher.getParent());
        if (!Files.exists(launcher)) {
            Files.copy(machine.repository().resolve("generator-cli/src/main/dist/bin/asyncapi-gen"), launcher);
            StandIns.executable(launcher);
        }
        return launcher;
    }

    private Path jdk(String version) throws IOException {
        Path home = temp.resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
        StandIns.executable(Files.writeString(home.resolve("bin/java"), StandIns.ECHO));
        return home;
    }

    /** The launcher at the root of a repository that has no more than it needs. */
    private Path launcherOfSources(String mvnw) throws IOException {
        Path root = Files.createDirectories(temp.resolve("sources"));
        Path bin = Files.createDirectories(root.resolve("generator-cli/src/main/dist/bin"));
        Files.copy(
                machine.repository().resolve("generator-cli/src/main/dist/bin/asyncapi-gen"),
                bin.resolve("asyncapi-gen"));
        StandIns.executable(Files.writeString(root.resolve("mvnw"), mvnw));
        return StandIns.executable(
                Files.copy(machine.repository().resolve("asyncapi-gen"), root.resolve("asyncapi-gen")));
    }
}
