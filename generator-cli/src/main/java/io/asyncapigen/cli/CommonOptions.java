package io.asyncapigen.cli;

import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.SourceInput;
import io.asyncapigen.generator.read.ReadLimits;
import io.asyncapigen.generator.resolve.ResolveOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads documents. */
final class CommonOptions {
    /** In MiB; a text of Java has no room for more. */
    private static final int LARGEST = 2_047;

    /** In seconds, an hour. */
    private static final int LONGEST = 3_600;

    @Option(names = "--lenient", description = "Treat faults that leave the meaning clear as warnings.")
    boolean lenient;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            split = ",",
            description = "Follow http(s) references to this host; without it none is followed. Repeatable.")
    List<String> allowedHosts = List.of();

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Keep there what references to hosts lead to, and take it from there the next time.")
    @Nullable
    Path cache;

    @Option(names = "--root", paramLabel = "FOLDER", description = "Refuse references to files outside of this folder.")
    @Nullable
    Path root;

    @Option(
            names = "--max-size",
            paramLabel = "MIB",
            description = "Refuse files, and answers of hosts, that are larger (default: 64, for answers 10).")
    @Nullable
    Integer maxSize;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Wait no longer for what a reference to a host leads to (default: 10).")
    @Nullable
    Integer timeout;

    @Option(
            names = "--protoc",
            paramLabel = "FILE",
            description = "Make classes of Protocol Buffers schemas with this protoc"
                    + " (default: the one on the PATH, if there is one).")
    @Nullable
    Path protoc;

    @Option(names = "--no-protoc", description = "Leave payloads in Protocol Buffers as bytes.")
    boolean noProtoc;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Take options from this file; without it from " + Configuration.DEFAULT_NAME
                    + " in the working directory, if there is one.")
    @Nullable
    Path config;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: notes, each file, times, and stack traces of our own faults.")
    boolean verbose;

    /**
     * @throws UsageException when options exclude each other
     */
    void check() {
        if (quiet && verbose) {
            throw new UsageException("--quiet and --verbose exclude each other");
        }
        if (protoc != null && noProtoc) {
            throw new UsageException("--protoc and --no-protoc exclude each other");
        }
        within("--max-size", maxSize, LARGEST);
        within("--timeout", timeout, LONGEST);
    }

    private static void within(String option, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw new UsageException(option + " is a whole number from 1 to " + most);
        }
    }

    /** The options that both commands give to the library. */
    GeneratorOptions generatorOptions(Console console) {
        ResolveOptions resolve = ResolveOptions.DEFAULT.withAllowedHosts(Set.copyOf(allowedHosts));
        if (root != null) {
            Path folder = console.path(root.toString());
            if (!Files.isDirectory(folder)) {
                throw new UsageException("--root " + root + " is no folder");
            }
            resolve = resolve.withRoot(folder);
        }
        if (cache != null) {
            resolve = resolve.withCacheDirectory(console.path(cache.toString()));
        }
        if (maxSize != null) {
            long bytes = (long) maxSize << 20;
            resolve = resolve.withRemoteBytes(bytes).withLimits(ReadLimits.DEFAULT.withBytes(bytes));
        }
        if (timeout != null) {
            resolve = resolve.withTimeout(Duration.ofSeconds(timeout));
        }
        return GeneratorOptions.DEFAULT
                .withLenient(lenient)
                .withResolve(resolve)
                .withProtoc(noProtoc ? null : ProtocProgram.find(protoc, console));
    }

    /** The document that a person named; {@code -} is standard input. */
    SourceInput input(String name, Console console) {
        return name.equals("-")
                ? new SourceInput.StandardInput(console.in(), console.directory())
                : new SourceInput.File(console.path(name), name);
    }
}
