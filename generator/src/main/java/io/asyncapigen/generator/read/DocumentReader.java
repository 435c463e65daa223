package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a document into nodes that know where they stand.
 *
 * <p>Whether a text is JSON or YAML is told by what it says, not by the name of its file. A text that begins with a brace
 * and a quoted key, or with a bracket and a quoted text, a brace or a bracket, is strict JSON; its faults are reported as
 * those of JSON even where YAML would let them pass. Everything else is YAML 1.2, a flow mapping such as <code>{a: b}
 * </code> included.
 *
 * <p>Nothing is thrown for what a document says: faults go to the {@link Diagnostics}. The result is empty when there is
 * no tree (no such file, wrong encoding, wrong syntax, a limit reached). There can be a tree <em>and</em> errors, as
 * with duplicate keys, where the first one stands in the tree; so ask {@link Diagnostics#hasErrors()}.
 *
 * <p>Has no state; safe for use by many threads as long as each has its own {@link Diagnostics}.
 */
public final class DocumentReader {
    private static final Pattern JSON = Pattern.compile("\\s*+(\\{\\s*+(\"|}|/[/*])|\\[\\s*+[\"{\\[\\]])");
    private static final Pattern MARKUP =
            Pattern.compile("\\s*+<(!doctype|html|head|body|\\?xml|!--)", Pattern.CASE_INSENSITIVE);

    private final ReadLimits limits;

    public DocumentReader(ReadLimits limits) {
        this.limits = limits;
    }

    /** A reader with {@link ReadLimits#DEFAULT}. */
    public static DocumentReader create() {
        return new DocumentReader(ReadLimits.DEFAULT);
    }

    /** Reads a file; it is called in diagnostics what {@code file} says. */
    public Optional<Located> read(Path file, Diagnostics diagnostics) {
        return read(file, file.toString(), diagnostics);
    }

    /** Reads a file that is called otherwise in diagnostics. */
    public Optional<Located> read(Path file, String displayName, Diagnostics diagnostics) {
        return bytes(file, displayName, diagnostics).flatMap(bytes -> read(uri(file), displayName, bytes, diagnostics));
    }

    /** Reads a file as one string, whatever it says: a schema in a language that is neither YAML nor JSON. */
    public Optional<Located> readText(Path file, String displayName, Diagnostics diagnostics) {
        return bytes(file, displayName, diagnostics)
                .flatMap(bytes -> readText(uri(file), displayName, bytes, diagnostics));
    }

    /**
     * Reads standard input, which is called {@code <stdin>}; its references are resolved against {@code directory}. Does
     * not close the stream.
     */
    public Optional<Located> readStandardInput(InputStream in, Path directory, Diagnostics diagnostics) {
        try {
            return read(uri(directory), "<stdin>", limited(in), diagnostics);
        } catch (IOException e) {
            return unreadable("standard input cannot be read: " + e.getMessage(), diagnostics);
        }
    }

    /** Reads bytes that are already here. */
    public Optional<Located> read(URI uri, String displayName, byte[] bytes, Diagnostics diagnostics) {
        try {
            checkSize(bytes.length, displayName);
            Source source = new TextDecoder(uri, displayName).decode(bytes);
            return Optional.of(Located.root(source, parse(source, diagnostics)));
        } catch (ReadFailure e) {
            diagnostics.report(e.diagnostic());
            return Optional.empty();
        }
    }

    /** Reads bytes that are already here as one string. */
    public Optional<Located> readText(URI uri, String displayName, byte[] bytes, Diagnostics diagnostics) {
        try {
            checkSize(bytes.length, displayName);
            Source source = new TextDecoder(uri, displayName).decode(bytes);
            return Optional.of(Located.root(source, new StringNode(new Position(source, 1, 1, 1), source.text())));
        } catch (ReadFailure e) {
            diagnostics.report(e.diagnostic());
            return Optional.empty();
        }
    }

    private Optional<byte[]> bytes(Path file, String displayName, Diagnostics diagnostics) {
        if (Files.isDirectory(file)) {
            return unreadable(displayName + " is a directory", diagnostics);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(limited(in));
        } catch (NoSuchFileException e) {
            return unreadable("there is no file " + displayName, diagnostics);
        } catch (AccessDeniedException e) {
            return unreadable(displayName + " may not be read (permission denied)", diagnostics);
        } catch (IOException e) {
            return unreadable(displayName + " cannot be read: " + e.getMessage(), diagnostics);
        }
    }

    /** One byte more than allowed tells a file that is too large, even one that never ends. */
    private byte[] limited(InputStream in) throws IOException {
        return in.readNBytes((int) limits.bytes() + 1);
    }

    private static URI uri(Path path) {
        return path.toAbsolutePath().normalize().toUri();
    }

    private SourceNode parse(Source source, Diagnostics diagnostics) throws ReadFailure {
        if (MARKUP.matcher(source.text()).lookingAt()) {
            throw new ReadFailure(Diagnostic.at(
                    DiagnosticId.SYNTAX,
                    new Position(source, 1, 1, 1),
                    "this is neither YAML nor JSON: it is an HTML or XML page"));
        }
        return JSON.matcher(source.text()).lookingAt()
                ? new JsonReader(source, limits, diagnostics).read()
                : new YamlReader(source, limits, diagnostics).read();
    }

    private void checkSize(long size, String displayName) throws ReadFailure {
        if (size > limits.bytes()) {
            throw new ReadFailure(Diagnostic.of(
                            DiagnosticId.LIMIT_EXCEEDED,
                            displayName + " is larger than the " + limits.bytes() + " bytes that are allowed")
                    .withHelp("allow more with --max-size MIB"));
        }
    }

    private static <T> Optional<T> unreadable(String message, Diagnostics diagnostics) {
        diagnostics.report(Diagnostic.of(DiagnosticId.UNREADABLE, message));
        return Optional.empty();
    }
}
