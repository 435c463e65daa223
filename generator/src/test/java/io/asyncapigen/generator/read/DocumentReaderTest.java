package io.asyncapigen.generator.read;

import static io.asyncapigen.generator.read.Documents.summaries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {
    private static final URI PLACE = URI.create("file:///test/x.yaml");

    private final Diagnostics diagnostics = new Diagnostics();

    @TempDir
    private Path folder;

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        Located root =
                read("\uFEFFasyncapi: 3.1.0\n".getBytes(StandardCharsets.UTF_8)).orElseThrow();
        Located version = root.get("asyncapi");
        assertNotNull(version);
        assertEquals(1, version.entryPosition().column());
        assertEquals(List.of(), summaries(diagnostics));
    }

    @Test
    void otherEncodingsAreNamed() {
        for (String name : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
            for (String mark : List.of("", "\uFEFF")) {
                Diagnostics said = new Diagnostics();
                byte[] bytes = (mark + "asyncapi: 3.1.0").getBytes(Charset.forName(name));
                assertTrue(DocumentReader.create().read(PLACE, "x", bytes, said).isEmpty());
                assertEquals(
                        List.of("1:1 error not-utf8: the text is not UTF-8: it looks like " + name), summaries(said));
            }
        }
    }

    @Test
    void bytesThatAreNoUtf8AreShownWhereTheyStand() {
        assertTrue(read(
                        "a: b\r\nc: \u00e9\u00e9 \u00e9\n".getBytes(StandardCharsets.UTF_8),
                        "é é".getBytes(StandardCharsets.ISO_8859_1))
                .isEmpty());
        assertEquals(
                List.of("3:1 error not-utf8: the text is not UTF-8: the byte 0xE9 means nothing here"),
                summaries(diagnostics));
        assertTrue(diagnostics
                .all()
                .get(0)
                .position()
                .source()
                .line(3)
                .orElseThrow()
                .startsWith("\uFFFD"));
    }

    @Test
    void whatIsNoTextAtAllIsNamed() {
        assertEquals("it is a ZIP archive", kind(new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertEquals("it is compressed with gzip", kind(new byte[] {0x1F, (byte) 0x8B, 8, 0}));
        assertEquals("it is a PDF file", kind("%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        assertEquals("it is an HTML or XML page", kind("\n<!doctype html>\n<p>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("it is an HTML or XML page", kind("<?xml version='1.0'?><a/>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theNameOfTheFileDoesNotDecide() throws IOException {
        Path json = Files.writeString(folder.resolve("yaml.json"), "a: b\n");
        Path yaml = Files.writeString(folder.resolve("json.yaml"), "{\n\t\"a\": \"b\"}");
        for (Path file : List.of(json, yaml)) {
            assertNotNull(DocumentReader.create()
                    .read(file, diagnostics)
                    .orElseThrow()
                    .get("a"));
        }
        assertEquals(List.of(), summaries(diagnostics));
    }

    @Test
    void whatCannotBeReadIsSaidInOneLine() {
        Path missing = folder.resolve("missing.yaml");
        assertTrue(DocumentReader.create().read(missing, diagnostics).isEmpty());
        assertTrue(DocumentReader.create().read(folder, diagnostics).isEmpty());
        assertEquals(
                List.of(
                        "- error unreadable: there is no file " + missing,
                        "- error unreadable: " + folder + " is a directory"),
                summaries(diagnostics));
    }

    @Test
    void aFileLargerThanTheLimitIsRefusedAndAnEndlessOneToo() throws IOException {
        DocumentReader reader = new DocumentReader(ReadLimits.DEFAULT.withBytes(1_000));
        Path large = Files.writeString(folder.resolve("large.yaml"), "a: " + "b".repeat(1_000));
        assertTrue(reader.read(large, "large.yaml", diagnostics).isEmpty());
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertTrue(reader.readStandardInput(endless, folder, diagnostics).isEmpty());
        assertEquals(
                List.of(
                        "- error limit-exceeded: large.yaml is larger than the 1000 bytes that are allowed",
                        "- error limit-exceeded: <stdin> is larger than the 1000 bytes that are allowed"),
                summaries(diagnostics));
    }

    @Test
    void standardInputStandsInTheWorkingDirectory() {
        InputStream in = new ByteArrayInputStream("a: b".getBytes(StandardCharsets.UTF_8));
        Located root = DocumentReader.create()
                .readStandardInput(in, folder, diagnostics)
                .orElseThrow();
        assertEquals("<stdin>", root.source().displayName());
        assertEquals(folder.resolve("x.yaml").toUri(), root.source().uri().resolve("x.yaml"));
    }

    @Test
    void aFileKnowsItsAbsoluteLocationAndIsCalledAsItWasGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: b");
        Located root = DocumentReader.create()
                .read(folder.resolve("sub/../a.yaml"), "a.yaml", diagnostics)
                .or(() -> DocumentReader.create().read(file, "a.yaml", diagnostics))
                .orElseThrow();
        assertEquals(file.toUri(), root.source().uri());
        assertEquals("a.yaml", root.source().displayName());
    }

    @Test
    void textOfAnotherLanguageIsOneString() {
        Located root = DocumentReader.create()
                .readText(PLACE, "x.proto", "message A { }".getBytes(StandardCharsets.UTF_8), diagnostics)
                .orElseThrow();
        assertEquals("a string", root.node().typeName());
    }

    @Test
    void linesEndWithEitherSign() {
        Source source = new Source(PLACE, "x", "one\ntwo\r\nthree\rfour\n\nsix");
        assertEquals(
                List.of("one", "two", "three", "four", "", "six"),
                List.of(1, 2, 3, 4, 5, 6).stream()
                        .map(each -> source.line(each).orElseThrow())
                        .toList());
        assertEquals(Optional.empty(), source.line(7));
        assertEquals(Optional.empty(), source.line(0));
    }

    private String kind(byte[] bytes) {
        Diagnostics said = new Diagnostics();
        assertTrue(DocumentReader.create().read(PLACE, "x", bytes, said).isEmpty());
        String message = said.all().get(0).message();
        return message.substring(message.indexOf("it is "));
    }

    private Optional<Located> read(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, bytes, at, part.length);
            at += part.length;
        }
        return DocumentReader.create().read(PLACE, "x.yaml", bytes, diagnostics);
    }
}
