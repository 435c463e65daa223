package io.asyncapigen.generator.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.Documents;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferenceResolverTest {
    @Test
    void aChainOfReferencesIsFollowedToItsEnd() {
        Resolved resolved = Resolved.text("""
                components:
                  schemas:
                    A: {$ref: '#/components/schemas/B'}
                    B: {$ref: '#/components/schemas/C'}
                    C: {type: string}
                """);
        assertEquals(List.of(), resolved.said());
        assertEquals("document.yaml#/components/schemas/B", resolved.target("/components/schemas/A"));
        assertEquals("document.yaml#/components/schemas/C", resolved.end("/components/schemas/A"));
        assertEquals("document.yaml#/components/schemas/C", resolved.end("/components/schemas/C"));
    }

    @Test
    void pointersAreUnescapedAndDecoded() {
        Resolved resolved = Resolved.text("""
                components:
                  schemas:
                    a/b~c d%: {type: string}
                    é: {type: string}
                    list: {allOf: [{type: string}]}
                    R1: {$ref: '#/components/schemas/a~1b~0c%20d%25'}
                    R2: {$ref: '#/components/schemas/é'}
                    R3: {$ref: '#/components/schemas/%C3%A9'}
                    R4: {$ref: '#/components/schemas/list/allOf/0'}
                    R5: {$ref: '#%2Fcomponents/schemas/list'}
                """);
        assertEquals(List.of(), resolved.said());
        assertEquals("document.yaml#/components/schemas/a~1b~0c%20d%25", resolved.end("/components/schemas/R1"));
        assertEquals("document.yaml#/components/schemas/%C3%A9", resolved.end("/components/schemas/R2"));
        assertEquals("document.yaml#/components/schemas/%C3%A9", resolved.end("/components/schemas/R3"));
        assertEquals("document.yaml#/components/schemas/list/allOf/0", resolved.end("/components/schemas/R4"));
        assertEquals("document.yaml#/components/schemas/list", resolved.end("/components/schemas/R5"));
    }

    @Test
    void textThatIsNoUriOfTheBookIsReadAsItIsMeant() {
        Resolved resolved = Resolved.text("""
                channels:
                  'user {id} [x] "y" 100%': {address: a}
                operations:
                  send:
                    channel: {$ref: '#/channels/user {id} [x] "y" 100%'}
                """);
        assertEquals(List.of(), resolved.said());
        assertEquals(
                "document.yaml#/channels/user%20%7Bid%7D%20%5Bx%5D%20%22y%22%20100%25",
                resolved.end("/operations/send/channel"));
    }

    @Test
    void aPointerMayPassThroughAReference() {
        Resolved resolved = Resolved.text("""
                channels:
                  orders: {$ref: '#/components/channels/orders'}
                operations:
                  send:
                    channel: {$ref: '#/channels/orders'}
                    messages: [{$ref: '#/channels/orders/messages/placed'}]
                components:
                  channels:
                    orders: {messages: {placed: {payload: {type: string}}}}
                """);
        assertEquals(List.of(), resolved.said());
        assertEquals(
                "document.yaml#/components/channels/orders/messages/placed",
                resolved.target("/operations/send/messages/0"));
    }

    @Test
    void aPointerThroughItselfEndsInAnError() {
        Resolved resolved = Resolved.text("""
                components:
                  schemas:
                    A: {$ref: '#/components/schemas/A/x'}
                    B: {$ref: '#/components/schemas/C/x'}
                    C: {$ref: '#/components/schemas/B'}
                """);
        assertTrue(resolved.diagnostics().hasErrors());
        assertEquals("nowhere", resolved.end("/components/schemas/A"));
        assertEquals("nowhere", resolved.end("/components/schemas/B"));
    }

    @Test
    void cyclesAmongSchemasAreNoFault() {
        Resolved resolved = Resolved.text("""
                components:
                  schemas:
                    Tree: {properties: {left: {$ref: '#/components/schemas/Tree'}, next: {$ref: '#/components/schemas/List'}}}
                    List: {items: {$ref: '#/components/schemas/Tree'}}
                """);
        assertEquals(List.of(), resolved.said());
        assertEquals("document.yaml#/components/schemas/Tree", resolved.end("/components/schemas/List/items"));
    }

    @Test
    void referencesThatOnlyLeadToEachOtherAreReportedOnce() {
        Resolved resolved = Resolved.text("""
                components:
                  schemas:
                    In: {$ref: '#/components/schemas/A'}
                    A: {$ref: '#/components/schemas/B'}
                    B: {$ref: '#/components/schemas/C'}
                    C: {$ref: '#/components/schemas/A'}
                    Self: {$ref: '#/components/schemas/Self'}
                """);
        assertEquals(
                List.of("4:15 error reference-cycle", "7:18 error reference-cycle"),
                resolved.said().stream()
                        .map(each -> each.substring(0, each.indexOf(": ")))
                        .collect(Collectors.toList()));
        assertEquals("nowhere", resolved.end("/components/schemas/In"));
        assertEquals("nowhere", resolved.end("/components/schemas/Self"));
        assertEquals("document.yaml#/components/schemas/A", resolved.target("/components/schemas/In"));
    }

    @Test
    void aReferenceThatLeadsNowhereSaysHowFarItLeadsAndWhatIsNear() {
        assertFault(
                "#/components/schemas/status", "has no member `status`", "did you mean #/components/schemas/Status?");
        assertFault(
                "#/components/schemas/Stauts", "has no member `Stauts`", "did you mean #/components/schemas/Status?");
        assertFault("#/components/schemas/Other", "has no member `Other`", "null");
        assertFault("#/nope/x", "the root of this document has no member `nope`", "null");
        assertFault(
                "#/components/schemas/a/b",
                "has no member `a`",
                "a slash within a name is written ~1: #/components/schemas/a~1b");
        assertFault("#/components/schemas/Status/enum/2", "has 2 items, so none at index 2", "null");
        assertFault("#/components/schemas/Status/enum/01", "`01` is no index", "null");
        assertFault("#/components/schemas/Status/enum/99999999999", "so none at index", "null");
        assertFault("#/components/schemas/Status/type/x", "is a string, which has no `x` in it", "null");
        assertFault(
                "#components/schemas/Status",
                "is no JSON pointer",
                "a pointer begins with a slash: #/components/schemas/Status");
        assertFault("#/components/schemas/Stat~us", "`~u` is no escape", "write ~0 for ~ and ~1 for /");
        assertFault("gopher://x/y", "gopher:", "refer to a file, or to an http or https address");
    }

    private static void assertFault(String reference, String message, String help) {
        Resolved resolved = Resolved.text("""
                components:
                  schemas:
                    Ref: {$ref: '%s'}
                    Status: {type: string, enum: [A, B]}
                    a/b: {type: string}
                """.formatted(reference));
        assertEquals(1, resolved.said().size());
        assertTrue(
                resolved.said().get(0).startsWith("3:17 error "),
                resolved.said().get(0));
        assertTrue(resolved.said().get(0).contains(message), resolved.said().get(0));
        assertEquals(help, resolved.help());
        assertEquals("nowhere", resolved.target("/components/schemas/Ref"));
    }

    @Test
    void aReferenceMustLeadToTheKindOfObjectThatIsNeeded() {
        Resolved resolved = Resolved.text("""
                operations:
                  a: {channel: {$ref: '#/components/schemas/S'}}
                  b: {channel: {$ref: '#/components/messages'}}
                  c: {channel: {$ref: '#'}}
                  d: {channel: {$ref: '#/info/title'}}
                info: {title: t}
                components:
                  schemas: {S: {type: string}}
                  messages: {M: {payload: {$ref: ''}}}
                """);
        assertEquals(
                List.of(
                        "2:23 error reference-kind: this reference leads to a schema, where a channel is expected",
                        "3:23 error reference-kind: this reference leads to the map `messages`, where a channel is expected",
                        "4:23 error reference-kind: this reference leads to a whole AsyncAPI document, where a channel is expected",
                        "5:23 error reference-kind: this reference leads to a string, where a channel is expected",
                        "9:34 error reference-kind: this reference leads to a whole AsyncAPI document, where a schema is expected"),
                resolved.said());
    }

    @Test
    void whatCanBeReadAsWhatIsNeededIsOnlyAWarning() {
        Resolved resolved = Resolved.text("""
                channels:
                  c: {messages: {m: {$ref: '#/components/schemas/Message'}}}
                components:
                  messages: {M: {payload: {$ref: '#/components/messages/N'}}, N: {name: n}}
                  schemas:
                    Message: {payload: {$ref: '#/components/schemas/S'}}
                    S: {type: string}
                """);
        assertEquals(2, resolved.diagnostics().all().size());
        resolved.diagnostics().all().forEach(each -> assertEquals(Severity.WARNING, each.severity()));
        assertEquals(ObjectKind.MESSAGE, kind(resolved, "/components/schemas/Message"));
        assertEquals("document.yaml#/components/schemas/S", resolved.end("/components/schemas/Message/payload"));
    }

    @Test
    void aReferenceWhereNoneIsAllowedIsAnErrorAtItsKey() {
        Resolved resolved = Resolved.text("""
                info: {$ref: './info.yaml'}
                channels: {$ref: './channels.yaml'}
                components:
                  $ref: './components.yaml'
                  schemas:
                    Odd: {properties: {$ref: {type: string}}}
                  securitySchemes:
                    o: {type: oauth2, flows: {implicit: {$ref: '#/x'}}}
                """);
        assertEquals(
                List.of(
                        "1:8 error reference-not-allowed: a $ref is not allowed here",
                        "2:12 error reference-not-allowed: a $ref is not allowed in place of the map `channels`",
                        "4:3 error reference-not-allowed: a $ref is not allowed here",
                        "8:42 error reference-not-allowed: a $ref is not allowed here"),
                resolved.said().stream().sorted().collect(Collectors.toList()));
        assertEquals(ObjectKind.SCHEMA, kind(resolved, "/components/schemas/Odd/properties/$ref"));
    }

    @Test
    void aReferenceMustBeAString() {
        Resolved resolved = Resolved.text("components: {schemas: {A: {$ref: }, B: {$ref: 1}, C: {$ref: {}}}}");
        assertEquals(
                List.of(
                        "1:28 error reference-syntax: a $ref must be a string, not null",
                        "1:41 error reference-syntax: a $ref must be a string, not a number",
                        "1:55 error reference-syntax: a $ref must be a string, not an object"),
                resolved.said());
    }

    @Test
    void membersBesideAReferenceAreNoted() {
        Resolved resolved = Resolved.text("""
                channels:
                  c:
                    messages:
                      m: {$ref: '#/components/messages/M', summary: s, title: t, x-y: 1}
                components:
                  messages:
                    M:
                      payload: {$ref: '#/components/schemas/S', description: d, minLength: 3}
                    N:
                      payload:
                        schemaFormat: application/schema+json;version=2020-12
                        schema: {$ref: '#/components/schemas/S', minLength: 3}
                  schemas:
                    S: {type: string}
                """);
        assertEquals(
                List.of(
                        "4:44 note reference-siblings: `summary`, `title` stand beside a $ref, and so is ignored",
                        "8:65 note reference-siblings: `minLength` stands beside a $ref, and so is ignored"),
                resolved.said());
    }

    @Test
    void dataIsNoReference() {
        Resolved resolved = Resolved.text("""
                x-top: {$ref: nope}
                info: {title: t, x-logo: {$ref: nope}}
                channels:
                  c:
                    x-c: [{$ref: nope}]
                    bindings:
                      kafka: {topicConfiguration: {$ref: nope}, x-k: {$ref: nope}}
                      unknown: {schema: {$ref: nope}}
                    messages:
                      m:
                        examples: [{payload: {$ref: nope}, headers: {$ref: nope}}]
                        payload:
                          examples: [{$ref: nope}]
                          default: {$ref: nope}
                          const: {$ref: nope}
                          enum: [{$ref: nope}]
                          unknownKeyword: {$ref: nope}
                          dependencies: {a: [b]}
                    parameters:
                      p: {examples: [a], default: b}
                components:
                  schemas:
                    avro:
                      schemaFormat: application/vnd.apache.avro;version=1.9.0
                      schema: {type: record, name: R, fields: [{$ref: nope}]}
                """);
        assertEquals(List.of(), resolved.said());
        assertEquals(0, resolved.document().references().size());
        assertNull(kind(resolved, "/components/schemas/avro/schema"));
        assertEquals(ObjectKind.SCHEMA, kind(resolved, "/components/schemas/avro"));
    }

    @Test
    void aSchemaOfAnotherLanguageCanBeAReferenceAsAWhole() {
        Resolved resolved = Resolved.text("""
                components:
                  messages:
                    M:
                      payload:
                        schemaFormat: application/vnd.apache.avro;version=1.9.0
                        schema: {$ref: '#/components/schemas/R/schema'}
                  schemas:
                    R:
                      schemaFormat: application/vnd.apache.avro;version=1.9.0
                      schema: {type: record, name: R, fields: []}
                """);
        assertEquals(List.of(), resolved.said());
        assertEquals(
                "document.yaml#/components/schemas/R/schema", resolved.end("/components/messages/M/payload/schema"));
    }

    @Test
    void thousandsOfReferencesAreNeverExpanded() {
        StringBuilder text = new StringBuilder("components:\n  schemas:\n    S0: {type: string}\n");
        for (int i = 1; i < 200; i++) {
            String ref = "{$ref: '#/components/schemas/S" + (i - 1) + "'}";
            text.append("    S")
                    .append(i)
                    .append(": {properties: {a: ")
                    .append(ref)
                    .append(", b: ")
                    .append(ref);
            text.append(", c: ").append(ref).append("}}\n");
        }
        Resolved resolved = Resolved.text(text.toString());
        assertEquals(List.of(), resolved.said());
        assertEquals(3 * 199, resolved.document().references().size());
        assertEquals(202, resolved.document().kinds().size());
    }

    @Test
    void pointersThroughReferencesThroughReferencesTakeLinearTime() {
        StringBuilder text = new StringBuilder("components:\n  schemas:\n    S0: {p: {q: {type: string}}}\n");
        for (int i = 1; i < 90; i++) {
            text.append("    S%d: {$ref: '#/components/schemas/T%d'}\n".formatted(i, i));
            text.append("    T%d: {p: {$ref: '#/components/schemas/S%d/p'}}\n".formatted(i, i - 1));
        }
        text.append("    End: {$ref: '#/components/schemas/S89/p/q'}\n");
        assertEquals(
                "document.yaml#/components/schemas/S0/p/q",
                Resolved.text(text.toString()).end("/components/schemas/End"));
    }

    @Test
    void namesOfEqualHashDoNotSlowItDown() {
        StringBuilder text = new StringBuilder("{\"components\": {\"schemas\": {");
        for (int i = 0; i < 1 << 15; i++) {
            for (int bit = 0; bit < 15; bit++) {
                text.append(bit == 0 ? i == 0 ? "\"" : ",\"" : "").append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("\": {}");
        }
        assertEquals(
                (1 << 15) + 2, Resolved.text(text + "}}}").document().kinds().size());
    }

    private static @Nullable ObjectKind kind(Resolved resolved, String pointer) {
        return resolved.document()
                .kinds()
                .get(Documents.at(resolved.document().root(), pointer).id());
    }
}
