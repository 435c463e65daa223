package io.asyncapigen.generator.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void resolveLinksOfTheFolder() throws IOException {
        folder = folder.toRealPath();
    }

    @Test
    void aReferenceIsRelativeToTheFileThatHoldsIt() throws IOException {
        write(
                "common/types/money.yaml",
                "Money: {properties: {currency: {$ref: '../codes.json#/definitions/Currency'}}}");
        write("common/codes.json", "{\"definitions\": {\"Currency\": {\"type\": \"string\"}}}");
        Path document = schemas("api/v1/doc.yaml", "A: {$ref: '../../common/types/money.yaml#/Money'}");
        Resolved resolved = Resolved.file(document, withRoot());
        assertEquals(List.of(), resolved.said());
        assertEquals("money.yaml#/Money", resolved.end("/components/schemas/A"));
        assertEquals(
                List.of("doc.yaml", "money.yaml", "codes.json"),
                resolved.document().sources().stream()
                        .map(ExternalFilesTest::fileName)
                        .collect(Collectors.toList()));
    }

    @Test
    void absolutePathsAndFileUrisLeadToTheSameText() throws IOException {
        Path parts = write("a b/parts.yaml", "S: {type: string}");
        Path document = schemas(
                "doc.yaml",
                "A: {$ref: '" + parts + "#/S'}",
                "B: {$ref: '" + parts.toUri() + "#/S'}",
                "C: {$ref: 'file://localhost" + parts.toUri().getRawPath() + "#/S'}",
                "D: {$ref: 'a b/parts.yaml#/S'}",
                "E: {$ref: './x/../a%20b/parts.yaml#/S'}");
        Resolved resolved = Resolved.file(document);
        assertEquals(List.of(), resolved.said());
        assertEquals(2, resolved.document().sources().size());
        for (String name : List.of("A", "B", "C", "D", "E")) {
            assertEquals("parts.yaml#/S", resolved.end("/components/schemas/" + name));
        }
    }

    @Test
    void filesMayReferToEachOtherAndBackToTheDocument() throws IOException {
        write("other.yaml", "S: {properties: {back: {$ref: 'doc.yaml#/components/schemas/A'}, self: {$ref: '#/S'}}}");
        Path document = schemas("doc.yaml", "A: {items: {$ref: 'other.yaml#/S'}}");
        Resolved resolved = Resolved.file(document);
        assertEquals(List.of(), resolved.said());
        assertEquals(2, resolved.document().sources().size());
    }

    @Test
    void aWholeFileCanBeTheTargetWhateverItsKind() throws IOException {
        write("message.yaml", "payload: {$ref: 'payload.json'}\ntraits: [{$ref: 'trait.yaml'}]");
        write(
                "payload.json",
                "{\"$ref\": \"#/definitions/P\", \"definitions\": {\"P\": {\"items\": {\"$ref\": \"#\"}}}}");
        write("trait.yaml", "headers: {type: object}");
        Path document = write("doc.yaml", "channels: {c: {messages: {m: {$ref: ./message.yaml}}}}");
        Resolved resolved = Resolved.file(document);
        assertEquals(List.of(), resolved.said());
        assertEquals("message.yaml#", resolved.end("/channels/c/messages/m"));
        assertEquals(
                List.of("message.yaml# MESSAGE", "payload.json#/definitions/P SCHEMA", "trait.yaml# MESSAGE_TRAIT"),
                resolved.document().kinds().entrySet().stream()
                        .filter(each -> !fileName(each.getKey().source()).equals("doc.yaml"))
                        .filter(each -> !each.getKey().pointer().last().equals("headers"))
                        .map(each -> fileName(each.getKey().source())
                                + each.getKey().pointer().toFragment() + " " + each.getValue())
                        .collect(Collectors.toList()));
    }

    @Test
    void onlyWhatIsReferredToInAnotherDocumentIsLookedAt() throws IOException {
        write("other.yaml", "asyncapi: 3.0.0\ncomponents: {schemas: {S: {type: string}, T: {$ref: '#/nope'}}}");
        Path document = schemas("doc.yaml", "A: {$ref: 'other.yaml#/components/schemas/S'}");
        assertEquals(List.of(), Resolved.file(document).said());
    }

    @Test
    void schemasOfOtherLanguagesAreLoadedAsTheirLanguageAsks() throws IOException {
        write("r.avsc", "{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"$ref\": \"nope\"}]}");
        write("m.proto", "syntax = \"proto3\";\nmessage M { string a = 1; } // {[");
        Path document = schemas(
                "doc.yaml",
                "A: {schemaFormat: 'application/vnd.apache.avro;version=1.9.0', schema: {$ref: r.avsc}}",
                "P: {schemaFormat: 'application/vnd.google.protobuf;version=3', schema: {$ref: m.proto}}",
                "Q: {schemaFormat: 'application/vnd.google.protobuf;version=3', schema: {$ref: 'm.proto#/M'}}");
        Resolved resolved = Resolved.file(document);
        assertEquals(
                List.of("5:83 error unresolved-reference: " + folder.resolve("m.proto")
                        + " is read as text, which has no parts"),
                resolved.said());
        assertEquals("r.avsc#", resolved.end("/components/schemas/A/schema"));
        assertEquals("m.proto#", resolved.end("/components/schemas/P/schema"));
    }

    @Test
    void aFileThatCannotBeReadIsReportedAtTheReferenceAndWhereTheFaultIs() throws IOException {
        Path parts = write("parts.yaml", "S:\n  type: [string\n  x: y\n");
        Path document = schemas("doc.yaml", "A: {$ref: 'parts.yaml#/S'}", "B: {$ref: 'parts.yaml#/S'}");
        Resolved resolved = Resolved.file(document);
        assertEquals(2, resolved.said().size());
        assertTrue(
                resolved.said().get(0).startsWith("2:9 error syntax"),
                resolved.said().get(0));
        assertEquals(
                parts.toString(),
                resolved.diagnostics().all().get(0).position().source().displayName());
        assertTrue(
                resolved.said()
                        .get(1)
                        .startsWith("3:15 error unresolved-reference: " + parts + " cannot be read: line 2"),
                resolved.said().get(1));
        assertEquals(
                2,
                resolved.diagnostics().all().get(1).related().get(0).position().line());
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIsNear() throws IOException {
        write("parts.yaml", "S: {}");
        Files.createDirectories(folder.resolve("directory"));
        Resolved missing = Resolved.file(schemas("doc.yaml", "A: {$ref: 'part.yaml#/S'}"));
        assertEquals("did you mean parts.yaml?", missing.help());
        Resolved directory = Resolved.file(schemas("doc2.yaml", "A: {$ref: './directory'}"));
        assertEquals(
                List.of("3:15 error unresolved-reference: " + folder.resolve("directory") + " is a directory"),
                directory.said());
    }

    @Test
    void cyclesOfReferencesAcrossFilesAreReportedInTheDocument() throws IOException {
        write("a.yaml", "A: {$ref: 'b.yaml#/B'}");
        write("b.yaml", "B: {$ref: 'a.yaml#/A'}");
        Resolved resolved = Resolved.file(schemas("doc.yaml", "X: {$ref: 'a.yaml#/A'}"));
        assertEquals(1, resolved.said().size());
        assertTrue(
                resolved.said().get(0).startsWith("3:15 error reference-cycle"),
                resolved.said().get(0));
    }

    @Test
    void nothingOutsideTheRootIsReadNotEvenThroughALink() throws IOException {
        Path secret = write("secret.yaml", "S: {type: [broken");
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("link.yaml"), secret);
        Path document = schemas(
                "inner/doc.yaml",
                "A: {$ref: '../secret.yaml#/S'}",
                "B: {$ref: '" + secret.toUri() + "#/S'}",
                "C: {$ref: 'link.yaml#/S'}",
                "D: {$ref: '../missing.yaml'}",
                "E: {$ref: '%2e%2e/secret.yaml#/S'}");
        Resolved resolved = Resolved.file(document, ResolveOptions.DEFAULT.withRoot(inner));
        assertEquals(
                List.of("3", "4", "5", "6", "7"),
                resolved.said().stream()
                        .filter(each -> each.contains("error reference-not-allowed: ") && each.contains("leads out of"))
                        .map(each -> each.substring(0, 1))
                        .collect(Collectors.toList()));
        assertEquals(5, resolved.said().size());
    }

    @Test
    void theDefaultRootIsTheNearestFolderUnderVersionControl() throws IOException {
        Files.createDirectories(folder.resolve("project/.git"));
        write("project/common/x.yaml", "S: {type: string}");
        write("outside.yaml", "S: {type: string}");
        Path document = schemas(
                "project/api/doc.yaml",
                "A: {$ref: '../common/x.yaml#/S'}",
                "B: {$ref: '../../outside.yaml#/S'}",
                "C: {$ref: 'file:///etc/passwd'}");
        Resolved resolved = Resolved.file(document, ResolveOptions.DEFAULT);
        assertEquals("x.yaml#/S", resolved.end("/components/schemas/A"));
        assertEquals(
                List.of("4:15 error reference-not-allowed", "5:15 error reference-not-allowed"),
                resolved.said().stream()
                        .map(each -> each.substring(0, each.indexOf(": ")))
                        .collect(Collectors.toList()));
    }

    @Test
    void withoutVersionControlTheRootStaysBelowSharedFolders() throws IOException {
        write("common/x.yaml", "S: {type: string}");
        Path document = schemas(
                "api/doc.yaml",
                "A: {$ref: '../common/x.yaml#/S'}",
                "B: {$ref: '../../../../../../../../../../etc/passwd'}");
        Resolved resolved = Resolved.file(document, ResolveOptions.DEFAULT);
        assertEquals("x.yaml#/S", resolved.end("/components/schemas/A"));
        assertEquals(1, resolved.said().size());
        assertTrue(
                resolved.said().get(0).startsWith("4:15 error reference-not-allowed"),
                resolved.said().get(0));
    }

    @Test
    void standardInputRefersToFilesOfItsFolder() throws IOException {
        write("parts.yaml", "S: {type: string}");
        byte[] text = "components: {schemas: {A: {$ref: 'parts.yaml#/S'}}}".getBytes(StandardCharsets.UTF_8);
        Diagnostics diagnostics = new Diagnostics();
        Located root = DocumentReader.create()
                .readStandardInput(new ByteArrayInputStream(text), folder, diagnostics)
                .orElseThrow();
        ResolvedDocument document = new ReferenceResolver(withRoot()).resolve(root, diagnostics);
        assertEquals(List.of(), diagnostics.all());
        assertEquals(2, document.sources().size());
    }

    @Test
    void theWorkingDirectoryHasAName() {
        byte[] text = "components: {schemas: {A: {$ref: '.'}}}".getBytes(StandardCharsets.UTF_8);
        Diagnostics diagnostics = new Diagnostics();
        Located root = DocumentReader.create()
                .readStandardInput(new ByteArrayInputStream(text), Path.of(""), diagnostics)
                .orElseThrow();
        new ReferenceResolver(ResolveOptions.DEFAULT).resolve(root, diagnostics);
        assertEquals(". is a directory", diagnostics.all().get(0).message());
    }

    private ResolveOptions withRoot() {
        return ResolveOptions.DEFAULT.withRoot(folder);
    }

    private Path schemas(String name, String... entries) throws IOException {
        return write(name, "components:\n  schemas:\n    " + String.join("\n    ", entries) + "\n");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String fileName(Source source) {
        String path = source.uri().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
