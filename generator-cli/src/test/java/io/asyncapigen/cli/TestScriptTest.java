package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.cli.StandIns.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs scripts/test with programs in place of Maven and of those that install, which say how they were called. */
class TestScriptTest {
    @TempDir
    Path temp;

    private StandIns machine;

    @BeforeEach
    void start() throws IOException {
        machine = StandIns.in(temp);
        machine.program("sudo", "#!/bin/sh\nexec \"$@\"\n");
    }

    @Test
    void whereNoServerIsMissingNothingIsInstalled() throws Exception {
        Path test = checkout("# comment\n\nsh dash dash\n");
        machine.program("apt-get", "#!/bin/sh\nexit 1\n");

        Result result = machine.sh(temp, Map.of(), test, "-o");

        assertEquals("mvnw -B -ntp -T 1C verify -Dbrokers=required -o\n", result.out());
        assertEquals(0, result.code(), result.err());
    }

    @Test
    void aMissingServerIsInstalled() throws Exception {
        Path test = checkout("no-such-server its-package its-formula\nsh dash dash\nnor-this other npm:other\n");
        machine.program("apt-get", StandIns.ECHO + installing("no-such-server", "nor-this"));

        Result result = machine.sh(temp, Map.of(), test);

        assertEquals("""
                apt-get update -qq
                apt-get install -y -qq --no-install-recommends its-package other
                mvnw -B -ntp -T 1C verify -Dbrokers=required
                """, result.out());
        assertEquals(0, result.code(), result.err());
    }

    @Test
    void withoutAptItIsInstalledByHomebrewAndNpm() throws Exception {
        Path test = checkout("no-such-server its-package its-formula\nnor-this other npm:other\n");
        machine.program("brew", StandIns.ECHO + installing("no-such-server"));
        machine.program("npm", StandIns.ECHO + installing("nor-this"));

        Result result = machine.sh(temp, Map.of("PATH", withoutApt()), test);

        assertEquals("""
                brew install --quiet its-formula node
                npm install --silent --global other
                mvnw -B -ntp -T 1C verify -Dbrokers=required
                """, result.out());
        assertEquals(0, result.code(), result.err());
    }

    @Test
    void whatCannotBeInstalledIsNamed() throws Exception {
        Path test = checkout("no-such-server its-package its-formula\nnor-this other npm:other\n");
        machine.program("apt-get", "#!/bin/sh\nexit 100\n");

        Result result = machine.sh(temp, Map.of(), test);

        assertEquals(1, result.code());
        assertEquals("", result.out());
        assertTrue(result.err().contains("missing: no-such-server nor-this"), result.err());
        assertTrue(
                result.err().contains("Debian: its-package other; Homebrew: its-formula node; npm: other"),
                result.err());
    }

    @Test
    void whatIsStillMissingAfterItWasInstalledIsNamed() throws Exception {
        Path test = checkout("no-such-server its-package its-formula\nnor-this other other\n");
        machine.program("apt-get", StandIns.ECHO + installing("no-such-server"));

        Result result = machine.sh(temp, Map.of(), test);

        assertEquals(1, result.code());
        assertTrue(result.err().contains("missing: nor-this\n"), result.err());
        assertTrue(result.err().contains("Debian: other; Homebrew: other"), result.err());
        assertFalse(result.out().contains("mvnw"), result.out());
    }

    @Test
    void whatFailedIsSaidAgainAtTheEnd() throws Exception {
        Path test = checkout("sh dash dash\n");
        Path reports = Files.createDirectories(temp.resolve("checkout/module/target/surefire-reports"));
        Path old = Files.writeString(reports.resolve("Old.txt"), "a.Old.fails -- Time elapsed: 1 s <<< FAILURE!\n");
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        StandIns.executable(Files.writeString(temp.resolve("checkout/mvnw"), """
                #!/bin/sh
                sleep 0.1
                cat >module/target/surefire-reports/New.txt <<'END'
                Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 3 s <<< FAILURE! -- in a.New
                a.New.fails -- Time elapsed: 2 s <<< ERROR!
                java.io.IOException: why
                END
                echo "only passes" >module/target/surefire-reports/Other.txt
                exit 7
                """));

        Result result = machine.sh(temp, Map.of(), test);

        assertEquals(7, result.code());
        assertEquals("a.New.fails -- Time elapsed: 2 s <<< ERROR!\njava.io.IOException: why\n", result.err());
    }

    /** What a stand-in does when it is asked to install. */
    private String installing(String... commands) {
        StringBuilder text = new StringBuilder("case \"$*\" in *install*) ;; *) exit 0 ;; esac\n");
        for (String command : commands) {
            text.append("cp /bin/sh '")
                    .append(temp.resolve("bin").resolve(command))
                    .append("'\n");
        }
        return text.toString();
    }

    /** The folders of programs, with the few that the script needs in place of those where apt may be. */
    private String withoutApt() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("few"));
        for (String each : List.of("dirname", "cp", "mktemp", "rm")) {
            Path program = Files.exists(Path.of("/bin", each)) ? Path.of("/bin", each) : Path.of("/usr/bin", each);
            StandIns.executable(Files.writeString(folder.resolve(each), "#!/bin/sh\nexec " + program + " \"$@\"\n"));
        }
        return temp.resolve("bin") + ":" + folder;
    }

    private Path checkout(String servers) throws IOException {
        Path scripts = Files.createDirectories(temp.resolve("checkout/scripts"));
        Files.writeString(scripts.resolve("servers"), servers);
        StandIns.executable(Files.writeString(temp.resolve("checkout/mvnw"), StandIns.ECHO));
        return StandIns.executable(Files.copy(machine.repository().resolve("scripts/test"), scripts.resolve("test")));
    }
}
