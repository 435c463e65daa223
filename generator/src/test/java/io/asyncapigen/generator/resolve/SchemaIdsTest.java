package io.asyncapigen.generator.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaIdsTest {
    @TempDir
    private Path folder;

    @Test
    void aSchemaIsFoundByItsIdWhenNothingIsAtThatLocation() {
        Resolved resolved = Resolved.text("""
                components:
                  schemas:
                    A: {$id: 'https://example.com/schemas/a', type: string}
                    B: {$ref: 'https://example.com/schemas/a'}
                    C: {$id: 'https://example.com/schemas/c', items: {$ref: a}}
                    D: {$id: 'urn:example:d', type: string}
                    E: {$ref: 'urn:example:d'}
                    F: {$id: F, type: string}
                    G: {$ref: F}
                """);
        assertEquals(List.of(), resolved.said());
        assertEquals("document.yaml#/components/schemas/A", resolved.end("/components/schemas/B"));
        assertEquals("document.yaml#/components/schemas/A", resolved.end("/components/schemas/C/items"));
        assertEquals("document.yaml#/components/schemas/D", resolved.end("/components/schemas/E"));
        assertEquals("document.yaml#/components/schemas/F", resolved.end("/components/schemas/G"));
    }

    @Test
    void anchorsAreFound() {
        Resolved resolved = Resolved.text("""
                components:
                  schemas:
                    A: {$anchor: plain, type: string}
                    B: {$id: '#old', type: string}
                    C: {$ref: '#plain'}
                    D: {$ref: '#old'}
                """);
        assertEquals(List.of(), resolved.said());
        assertEquals("document.yaml#/components/schemas/A", resolved.end("/components/schemas/C"));
        assertEquals("document.yaml#/components/schemas/B", resolved.end("/components/schemas/D"));
    }

    @Test
    void aPointerIsReadFromTheRootOfTheFileAndThenFromTheSchemaWithAnId() {
        Resolved resolved = Resolved.text("""
                definitions: {Both: {type: string}}
                components:
                  schemas:
                    A:
                      $id: 'https://example.com/a'
                      definitions: {Own: {type: string}, Both: {type: number}}
                      properties:
                        own: {$ref: '#/definitions/Own'}
                        both: {$ref: '#/definitions/Both'}
                """);
        assertEquals(List.of(), resolved.said());
        assertEquals(
                "document.yaml#/components/schemas/A/definitions/Own",
                resolved.end("/components/schemas/A/properties/own"));
        assertEquals("document.yaml#/definitions/Both", resolved.end("/components/schemas/A/properties/both"));
    }

    @Test
    void aFileThatIsLoadedLaterMayHaveTheName() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"$defs\": {\"x\": {\"$id\": \"urn:example:x\"}}}");
        Path document = Files.writeString(
                folder.resolve("doc.yaml"),
                "components: {schemas: {First: {$ref: 'urn:example:x'}, Second: {$ref: a.json}}}");
        Resolved resolved = Resolved.file(document);
        assertEquals(List.of(), resolved.said());
        assertEquals("a.json#/$defs/x", resolved.end("/components/schemas/First"));
    }

    @Test
    void theLocationOfTheFileComesBeforeTheId() throws IOException {
        Files.writeString(folder.resolve("other.json"), "{\"type\": \"string\"}");
        Files.writeString(
                folder.resolve("a.json"),
                "{\"$id\": \"https://example.com/deep/a.json\", \"items\": {\"$ref\": \"other.json\"}}");
        Path document = Files.writeString(folder.resolve("doc.yaml"), "components: {schemas: {A: {$ref: a.json}}}");
        Resolved resolved = Resolved.file(document);
        assertEquals(List.of(), resolved.said());
        assertEquals(3, resolved.document().sources().size());
    }

    @Test
    void aNameWithinDataIsNone() {
        Resolved resolved = Resolved.text(
                "components: {schemas: {A: {const: {$id: 'urn:example:x'}}, B: {$ref: 'urn:example:x'}}}");
        assertEquals(
                List.of("1:70 error reference-not-allowed: references of the scheme urn: are not supported"),
                resolved.said());
    }
}
