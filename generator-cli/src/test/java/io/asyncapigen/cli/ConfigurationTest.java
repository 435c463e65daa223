package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        shell = new Shell(temp);
        shell.put("api/orders.yaml", Shell.VALID);
    }

    @Test
    void theFileInTheWorkingDirectoryIsUsedWithoutBeingNamed() throws IOException {
        shell.put("asyncapi-gen.yaml", """
                input: api/orders.yaml
                output: gen
                package: com.example
                only: [schemas, channels]
                lenient: true
                """);

        Result result = shell.run("generate");

        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertFalse(shell.tree("gen/com/example").isEmpty());
        assertEquals(ExitCode.DONE, shell.run("validate").code());
    }

    @Test
    void namesInItAreRelativeToIt() throws IOException {
        shell.put("api/gen.yaml", "input: orders.yaml\noutput: ../gen\n");

        Result result = shell.run("generate", "--config", "api/gen.yaml");

        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertFalse(shell.tree("gen/asyncapi").isEmpty());
    }

    @Test
    void theCommandLineWins() throws IOException {
        shell.put("asyncapi-gen.yaml", "output: gen\npackage: com.example\njson: true\nquiet: true\n");

        Result result = shell.run("generate", "api/orders.yaml", "--package", "org.other", "--json=false", "-q=false");

        assertTrue(result.out().startsWith("gen: "), result.out() + result.err());
        assertFalse(shell.tree("gen/org/other").isEmpty());
        assertTrue(shell.tree("gen/com").isEmpty());
    }

    @Test
    void aFlagThatBothSetIsSet() throws IOException {
        shell.put("asyncapi-gen.yaml", "json: true\n");

        assertTrue(shell.run("generate", "api/orders.yaml", "--json").out().startsWith("{"));
        assertTrue(shell.run("generate", "api/orders.yaml").out().startsWith("{"));
    }

    @Test
    void anUnknownKeyIsAnErrorWithASuggestion() throws IOException {
        shell.put("asyncapi-gen.yaml", "outptu: gen\n");

        Result result = shell.run("generate", "api/orders.yaml");

        assertEquals(ExitCode.USAGE, result.code());
        assertTrue(result.err().contains("asyncapi-gen.yaml:1:1"), result.err());
        assertTrue(result.err().contains("did you mean `output`?"), result.err());
        assertTrue(shell.tree("out").isEmpty());
    }

    @Test
    void everyFaultIsShownWithItsPlace() throws IOException {
        shell.put("my.yaml", """
                perspective: klient
                lenient: 1
                package: [a]
                include: {a: b}
                only: [schemas, clases]
                """);

        Result result = shell.run("generate", "--config=my.yaml", "api/orders.yaml");

        assertEquals(ExitCode.USAGE, result.code());
        assertEquals(
                5,
                result.err().lines().filter(each -> each.startsWith("error[")).count(),
                result.err());
        assertTrue(result.err().contains("did you mean `client`?"), result.err());
        assertTrue(result.err().contains("lenient must be true or false, but is a number"), result.err());
        assertTrue(result.err().contains("package must be a string, but is an array"), result.err());
    }

    @Test
    void aFileThatIsNoObjectIsRefused() throws IOException {
        shell.put("asyncapi-gen.yaml", "- package\n");

        assertEquals(ExitCode.USAGE, shell.run("generate", "api/orders.yaml").code());
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        Result result = shell.run("generate", "--config", "nothing.yaml", "api/orders.yaml");

        assertEquals(ExitCode.IO, result.code());
        assertTrue(result.err().contains("nothing.yaml"), result.err());
    }
}
