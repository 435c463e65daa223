package io.asyncapigen.generator.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.model.JavaHints;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaHintsReaderTest {

    private static Linked schema(String extensions) {
        return Linked.schemas("A: {type: object, " + extensions + "}");
    }

    @Test
    void legalHintsAreTaken() {
        JavaHints hints = schema(
                        "x-java-name: Größe, x-java-type: com.acme.Money, x-java-package: com.acme, x-ignore: true")
                .schema("A")
                .info()
                .hints();

        assertEquals("Größe", hints.name());
        assertEquals("com.acme.Money", hints.type());
        assertEquals("com.acme", hints.packageName());
        assertTrue(hints.ignored());
    }

    @Test
    void aKeywordIsNoName() {
        Linked linked = schema("x-java-name: class");

        assertNull(linked.schema("A").info().hints().name());
        assertEquals(
                List.of("5:36 error invalid-extension: x-java-name must be a Java identifier that is no keyword, "
                        + "such as `OrderLine`, not `class`"),
                linked.reports());
    }

    @Test
    void whatWouldBreakOutOfTheCodeIsNoName() {
        for (String text : List.of("'a; b'", "'a.b'", "\"a\\u202Eb\"", "''", "3", "'_'", "'a\"b'")) {
            assertEquals(1, schema("x-java-name: " + text).reports().size(), text);
        }
        for (String text : List.of("'com.acme; import evil'", "com..acme", "com.class", "'com/acme'", ".com")) {
            assertEquals(1, schema("x-java-package: " + text).reports().size(), text);
        }
        for (String text : List.of("Money", "'List<String>'", "'com.acme.Money[]'", "[a]")) {
            assertEquals(1, schema("x-java-type: " + text).reports().size(), text);
        }
    }

    @Test
    void flagsAreTrueOrFalse() {
        assertEquals(
                List.of("5:33 error invalid-extension: x-ignore must be true or false, not `yes`"),
                schema("x-ignore: yes").reports());
        assertEquals(1, schema("x-nullable: 1").reports().size());
        assertEquals(1, schema("x-sensitive: [true]").reports().size());
        assertEquals(1, Linked.schemas("""
                                A: {type: object, properties: {b: {$ref: '#/components/schemas/B', x-nullable: maybe}}}
                                B: {type: string}
                                """).reports().size());
    }
}
