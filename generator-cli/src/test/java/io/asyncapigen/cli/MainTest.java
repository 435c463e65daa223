package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.cli.Shell.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        shell = new Shell(temp);
        shell.put("orders.yaml", Shell.VALID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                    | a command is missing: generate, validate, generate-completion (see asyncapi-gen --help)
                    genrate orders.yaml                   | unknown command genrate, did you mean generate? (see asyncapi-gen --help)
                    --verbos                              | unknown option --verbos (see asyncapi-gen --help)
                    generate                              | FILE is missing (see asyncapi-gen generate --help)
                    generate --pakage=x orders.yaml       | unknown option --pakage, did you mean --package? (see asyncapi-gen generate --help)
                    generate orders.yaml --output         | --output needs a FOLDER (see asyncapi-gen generate --help)
                    generate orders.yaml more.yaml        | unexpected argument more.yaml (see asyncapi-gen generate --help)
                    generate orders.yaml --package 1.2    | --package 1.2 is not a legal package name (see asyncapi-gen generate --help)
                    generate orders.yaml -q -v            | --quiet and --verbose exclude each other (see asyncapi-gen generate --help)
                    generate orders.yaml --check --dry-run| --dry-run and --check exclude each other (see asyncapi-gen generate --help)
                    generate orders.yaml --map date=Date  | --map date=Date does not name a class in full, such as java.time.Instant (see asyncapi-gen generate --help)
                    validate                              | FILE is missing (see asyncapi-gen validate --help)
                    """)
    void wrongUsageIsOneLineAndExitCode2(String command, String message) {
        Result result = run(command);

        assertEquals("asyncapi-gen: " + message + System.lineSeparator(), result.err());
        assertEquals(ExitCode.USAGE, result.code());
        assertEquals("", result.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    generate orders.yaml --perspective both | application, client but was 'both'
                    generate orders.yaml --only classes     | schemas, messages, channels, servers, api but was 'classes'
                    validate orders.yaml --format xml       | human, json, sarif, github but was 'xml'
                    validate orders.yaml --fail-on note     | error, warning but was 'note'
                    """)
    void aWordThatIsNoChoiceNamesTheChoices(String command, String message) {
        Result result = run(command);

        assertTrue(result.err().contains("expected one of " + message), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertEquals(ExitCode.USAGE, result.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "generate --help", "validate --help"})
    void helpShowsAnExample(String command) {
        Result result = run(command);

        assertEquals(ExitCode.DONE, result.code());
        assertTrue(result.out().startsWith("Usage: asyncapi-gen"), result.out());
        assertTrue(result.out().contains("Example"), result.out());
        assertTrue(result.out().contains("  asyncapi-gen "), result.out());
        assertTrue(result.out().lines().allMatch(line -> line.length() <= 100), result.out());
        assertEquals("", result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "generate --version"})
    void theVersionIsNamed(String command) {
        Result result = run(command);

        assertEquals("asyncapi-gen development" + System.lineSeparator(), result.out());
        assertEquals(ExitCode.DONE, result.code());
    }

    @Test
    void helpIsShownEvenWhereTheConfigurationIsBroken() throws IOException {
        shell.put("asyncapi-gen.yaml", "nonsense: 1\n");

        assertEquals(ExitCode.DONE, run("generate --help").code());
    }

    @Test
    void theCompletionScriptKnowsCommandsAndOptions() {
        Result result = run("generate-completion");

        assertEquals(ExitCode.DONE, result.code());
        assertTrue(result.out().contains("--perspective"), result.out());
    }

    @Test
    void aFaultOfOursSaysSoWithoutAStackTrace() {
        Result result = broken("validate", "-");

        assertEquals(ExitCode.BUG, result.code());
        assertTrue(
                result.err()
                        .startsWith("asyncapi-gen: this is a bug of asyncapi-gen development, not of your document"
                                + " (IllegalStateException: broken)"),
                result.err());
        assertFalse(result.err().contains("\tat "), result.err());
    }

    @Test
    void theStackTraceOfAFaultOfOursIsShownOnRequest() {
        Result result = broken("validate", "-v", "-");

        assertEquals(ExitCode.BUG, result.code());
        assertTrue(result.err().contains("\tat "), result.err());
        assertTrue(result.err().contains("this is a bug"), result.err());
    }

    @Test
    void errorsOfTheMachineAreTold() {
        StringWriter err = new StringWriter();
        Console console = console(InputStream.nullInputStream(), new PrintWriter(err));

        assertEquals(ExitCode.BUG, BugReport.print(new StackOverflowError(), List.of(), console));
        assertEquals(ExitCode.BUG, BugReport.print(new OutOfMemoryError(), List.of(), console));

        assertTrue(err.toString().contains("(StackOverflowError)"), err.toString());
        assertTrue(err.toString().contains("ASYNCAPI_GEN_OPTS=-Xmx"), err.toString());
    }

    @Test
    void aResultThatCannotBePrintedIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        StringWriter err = new StringWriter();
        Console console = new Console(
                InputStream.nullInputStream(), new PrintWriter(full), new PrintWriter(err), false, false, temp, "");

        assertEquals(ExitCode.IO, Main.run(console, "--version"));
        assertTrue(err.toString().contains("cannot write to standard output"), err.toString());
    }

    private Result broken(String... args) {
        InputStream in = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("broken");
            }
        };
        StringWriter err = new StringWriter();
        int code = Main.run(console(in, new PrintWriter(err)), args);
        return new Result(code, "", err.toString());
    }

    private Console console(InputStream in, PrintWriter err) {
        return new Console(in, new PrintWriter(OutputStream.nullOutputStream()), err, false, false, temp, "");
    }

    private Result run(String command) {
        return shell.run(command.isEmpty() ? new String[0] : command.split(" "));
    }
}
