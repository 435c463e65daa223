package io.asyncapigen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.SourceInput;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads the notes finds every name in the code. */
class NameChangeTest {
    private static final String LONG = "long".repeat(40);
    private static final Set<DiagnosticId> NAMES = Set.of(DiagnosticId.NAME_CHANGED, DiagnosticId.NAME_COLLISION);
    private static final String SHORT = "long".repeat(27) + "lon_d895c12d";

    @Test
    void everyNameThatIsNotWhatItsKeyGivesIsToldAtItsKeyAndLoudWhenAnotherHasIt() {
        assertEquals("""
                5 note: no Java name begins with 1, so this is _1stChannel
                7 warning: the Java name DaysChannel is taken, so this is DaysChannel2
                12 warning: the constant A_B is taken, so this is A_B2
                13 note: every Java object has a method wait, so this is wait_
                16 note: class is a word of the Java language, so this is class_
                17 note: every Java object has a method wait, so this is wait_
                21 note: Windows has no files of the name Nul, so this is Nul_
                24 note: every Java object has a method toString, so this is toString_
                25 note: the key has no letters, so this is at
                27 note: the name is too long, so this is SHORT
                """.replace("SHORT", SHORT), notes("""
                asyncapi: 3.0.0
                info: {title: Names, version: 1.0.0}
                channels:
                  aux: {address: a}
                  1st: {address: b}
                  days: {address: c}
                  Days: {address: d}
                  places:
                    address: 'e.{place}.{wait}'
                    parameters:
                      place:
                        enum: [a-b, c, a_b]
                      wait: {}
                operations:
                  send: {action: send, channel: {$ref: '#/channels/aux'}}
                  class: {action: send, channel: {$ref: '#/channels/aux'}}
                  wait: {action: send, channel: {$ref: '#/channels/aux'}}
                components:
                  messages: {}
                  schemas:
                    nul:
                      type: object
                      properties:
                        toString: {type: string}
                        '@': {type: string}
                        '#': {type: string, x-java-name: notify_}
                        LONG: {type: object, properties: {new_: {type: string}, plain-name: {type: string}}}
                        import: {type: string, x-java-name: imports}
                """.replace("LONG", LONG)));
    }

    @Test
    void aFileThatIsASchemaHasNoKeyToTalkOf(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("place.json"), """
                {"type": "object", "properties": {"class": {"type": "string"}}}
                """);

        assertEquals("1 note: class is a word of the Java language, so this is class_\n", notes(folder, """
                        asyncapi: 3.0.0
                        info: {title: Names, version: 1.0.0}
                        channels:
                          places:
                            messages:
                              found: {payload: {$ref: place.json}}
                        """));
    }

    @Test
    void aChannelIsCalledLikeOneOfItsMessagesWithoutAWarning() {
        assertEquals("4 note: the Java name PingMessage is taken, so this is PingChannelMessage\n", notes("""
                asyncapi: 3.0.0
                info: {title: Names, version: 1.0.0}
                channels:
                  ping:
                    messages:
                      ping: {payload: {const: a}}
                      pong: {payload: {const: b}}
                """));
    }

    private static String notes(String document) {
        return notes(Path.of(""), document);
    }

    private static String notes(Path folder, String document) {
        ByteArrayInputStream stream = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        StringBuilder notes = new StringBuilder();
        Generator.create(GeneratorOptions.DEFAULT)
                .validate(new SourceInput.StandardInput(stream, folder))
                .diagnostics()
                .stream()
                .filter(each -> NAMES.contains(each.id()))
                .map(each -> each.position().line() + " " + each.severity() + ": "
                        + each.message().replaceFirst("; its .*", ""))
                .sorted(Comparator.comparing(each -> Integer.valueOf(each.replaceFirst(" .*", ""))))
                .forEach(each -> notes.append(each).append("\n"));
        return notes.toString();
    }
}
