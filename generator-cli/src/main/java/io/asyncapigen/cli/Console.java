package io.asyncapigen.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the command has of the world around it, so that tests can give it another.
 *
 * @param out for results
 * @param err for diagnostics and everything else that is said
 * @param terminal whether somebody watches {@code err}
 * @param colour whether to use colours there
 * @param directory what relative names are relative to
 * @param searchPath the folders of programs, as the environment variable {@code PATH} has them
 */
record Console(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        boolean colour,
        Path directory,
        String searchPath) {

    /** The launcher, which can ask the system, says whether standard error is a terminal. */
    private static final String TERMINAL_PROPERTY = "asyncapigen.terminal";

    static Console system() {
        Map<String, String> environment = System.getenv();
        boolean terminal = Boolean.getBoolean(TERMINAL_PROPERTY);
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Console(
                System.in,
                new PrintWriter(System.out, false, encoding()),
                new PrintWriter(System.err, true, encoding()),
                terminal,
                terminal && !plain,
                Path.of(""),
                environment.getOrDefault("PATH", ""));
    }

    /** UTF-8 as all tools around write it, whatever the locale says; Windows consoles mean what they say. */
    private static Charset encoding() {
        return System.getProperty("os.name", "").startsWith("Windows")
                ? Charset.defaultCharset()
                : StandardCharsets.UTF_8;
    }

    /** A name as a person gave it, as a path; it stays relative for those who see it again. */
    Path path(String name) {
        return directory.resolve(name);
    }
}
