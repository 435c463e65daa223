package io.asyncapigen.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Text blocks as documents, for the tests of every stage. */
public final class Documents {
    private static final URI URI_OF_TEXT = URI.create("file:///test/document.yaml");

    private Documents() {}

    /** The document in this text (YAML or JSON); the test fails if anything is reported, warnings included. */
    public static Located parse(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Located> root = parse(text, diagnostics);
        assertEquals(List.of(), summaries(diagnostics));
        return root.orElseThrow();
    }

    /** The document in this text, and what there is to say on it. */
    public static Optional<Located> parse(String text, Diagnostics diagnostics) {
        return DocumentReader.create()
                .read(URI_OF_TEXT, "document.yaml", text.getBytes(StandardCharsets.UTF_8), diagnostics);
    }

    /** The document in this file; the test fails if anything is reported, warnings included. */
    public static Located parse(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Located> root = DocumentReader.create().read(file, diagnostics);
        assertEquals(List.of(), summaries(diagnostics));
        return root.orElseThrow();
    }

    /** The place that a path of names and indexes leads to; the test fails when there is none. */
    public static Located at(Located root, String pointer) {
        Located place = root;
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            Located next =
                    place.items().isEmpty() ? place.get(name) : place.items().get(Integer.parseInt(name));
            if (next == null) {
                throw new AssertionError("nothing stands at " + pointer + " of " + root.source());
            }
            place = next;
        }
        return place;
    }

    /** Each as {@code 3:7 error duplicate-key: the message}, with the file's name in front when it is another one. */
    public static List<String> summaries(Diagnostics diagnostics) {
        return diagnostics.all().stream().map(Documents::summary).collect(Collectors.toList());
    }

    private static String summary(Diagnostic diagnostic) {
        String where = diagnostic.position() == null
                ? "-"
                : diagnostic.position().line() + ":" + diagnostic.position().column();
        return where + " " + diagnostic.severity().name().toLowerCase(java.util.Locale.ROOT) + " "
                + diagnostic.id().text() + ": " + diagnostic.message();
    }
}
