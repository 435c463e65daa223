package io.asyncapigen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.SourceInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Javadoc says where in the document a class comes from. */
class PlaceTest {
    @Test
    void aPlaceInAnotherFileIsToldWithItsName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("note.yaml"), """
                payload: {$ref: 'parts.yaml#/text'}
                """);
        Files.writeString(folder.resolve("parts.yaml"), """
                text: {type: object, properties: {line: {type: string}}}
                """);
        Files.writeString(folder.resolve("asyncapi.yaml"), """
                asyncapi: 3.1.0
                info: {title: Notes, version: 1.0.0}
                channels:
                  notes:
                    address: notes
                    messages:
                      note: {$ref: note.yaml}
                      own: {payload: {type: string}}
                """);
        Map<String, String> files = Generator.create(GeneratorOptions.DEFAULT)
                .generate(SourceInput.of(folder.resolve("asyncapi.yaml")))
                .files();
        assertComesFrom("{@code note.yaml#}", files, "messages/NoteMessage.java");
        assertComesFrom("{@code parts.yaml#/text}", files, "schemas/Text.java");
        assertComesFrom("{@code #/channels/notes/messages/own}", files, "messages/OwnMessage.java");
    }

    private static void assertComesFrom(String place, Map<String, String> files, String name) {
        String code = files.entrySet().stream()
                .filter(each -> each.getKey().endsWith(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertTrue(code.contains(place), code);
    }
}
