package io.asyncapigen.generator.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.model.Components;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Info;
import io.asyncapigen.generator.model.SecurityScheme.Type;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentLinkerTest {

    @Test
    void theInfoObjectIsKept() {
        Linked linked = Linked.of("""
                asyncapi: 3.1.0
                id: urn:example:lights
                info:
                  title: Lights
                  version: 1.0
                  description: of the street
                  termsOfService: https://example.com/terms
                  contact: {name: A, url: 'https://a', email: a@example.com}
                  license: {name: Apache-2.0, url: 'https://l'}
                  tags: [{name: x, externalDocs: {url: 'https://x'}}]
                  externalDocs: {$ref: '#/components/externalDocs/more'}
                  x-java-package: com.example.lights
                components: {externalDocs: {more: {url: 'https://more', description: d}}}
                """);

        Document document = linked.document();
        Info info = document.info();
        assertEquals("3.1.0", document.version());
        assertEquals("urn:example:lights", document.id());
        assertEquals("1.0", info.version());
        assertEquals("a@example.com", info.contact().email());
        assertEquals("Apache-2.0", info.license().name());
        assertEquals("https://x", info.tags().get(0).externalDocs().url());
        assertEquals("https://more", info.externalDocs().url());
        assertEquals("com.example.lights", info.hints().packageName());
    }

    @Test
    void anEmptyDocumentHasNeutralValues() {
        Document document = Linked.of("asyncapi: 3.0.0").document();

        assertEquals("", document.info().title());
        assertNull(document.info().contact());
        assertTrue(document.channels().isEmpty());
        assertTrue(document.schemas().isEmpty());
        assertTrue(document.components().messages().isEmpty());
    }

    @Test
    void valuesOfTheWrongKindAreTakenForMissing() {
        Linked linked = Linked.of("""
                asyncapi: [3]
                info: text
                servers: {s: 1, t: {host: [], protocol: {}, variables: 3, security: {}, tags: 1, bindings: []}}
                channels: {c: {address: {}, parameters: [], messages: 1, servers: {}}, d: null, e: {messages: {m: 1}}}
                operations: {o: {action: send, channel: 3, traits: {}}}
                components:
                  schemas:
                    a: 3
                    b: {type: 1, properties: [], required: x, allOf: {}, oneOf: 3, enum: x, items: 3}
                    c: {type: object, properties: {p: null, q: 3}, additionalProperties: x, discriminator: []}
                    d: {allOf: [1, null], anyOf: [3], not: 1, then: 3, dependencies: {x: [y], z: 1}}
                  messages: {m: {payload: 3, headers: [], traits: 1, examples: {}, correlationId: 1}}
                  securitySchemes: {s: 3}
                """);

        assertEquals("", linked.document().info().title());
        assertEquals(4, linked.document().components().schemas().size());
        linked.reports().forEach(each -> assertTrue(each.contains(" note untyped-schema: "), each));
    }

    @Test
    void componentsAreFoundByName() {
        Linked linked = Linked.of("""
                asyncapi: 3.1.0
                info: {title: t, version: 1.0.0}
                components:
                  schemas: {A: {type: string}, B: {$ref: '#/components/schemas/A'}}
                  messages: {M: {payload: {type: string}}, N: {$ref: '#/components/messages/M'}}
                  servers: {s: {host: h, protocol: ws}}
                  channels: {c: {address: x, servers: [{$ref: '#/components/servers/s'}]}}
                  operations: {o: {action: send, channel: {$ref: '#/components/channels/c'}}}
                """);

        var components = linked.document().components();
        assertEquals(List.of("A", "B"), List.copyOf(components.schemas().keySet()));
        assertEquals(components.messages().get("M"), components.messages().get("N"));
        assertEquals(1, linked.document().messages().size());
        assertEquals(1, components.servers().size());
        assertEquals(1, components.operations().size());
        assertEquals(
                components.servers().keySet().iterator().next(),
                components.channels().values().iterator().next().servers().get(0));
    }

    @Test
    void everySectionOfTheComponentsIsInTheModel() {
        Components components = Linked.of("""
                        asyncapi: 3.1.0
                        info: {title: t, version: 1.0.0}
                        channels:
                          c: {address: x, messages: {m: {}}}
                        components:
                          schemas: {name: {type: string}}
                          servers: {name: {host: h, protocol: ws}}
                          channels: {name: {address: y}}
                          operations: {name: {action: send, channel: {$ref: '#/channels/c'}}}
                          messages: {name: {contentType: text/plain}}
                          securitySchemes: {name: {type: plain}}
                          serverVariables: {name: {default: eu}}
                          parameters: {name: {description: which}}
                          correlationIds: {name: {location: $message.header#/id, description: of both}}
                          replies: {name: {channel: {$ref: '#/channels/c'}}, bare: {}}
                          replyAddresses: {name: {location: $message.header#/replyTo}}
                          externalDocs: {name: {url: 'https://docs'}}
                          tags: {name: {name: n, externalDocs: {$ref: '#/components/externalDocs/name'}}}
                          operationTraits: {name: {title: o, security: [{$ref: '#/components/securitySchemes/name'}]}}
                          messageTraits: {name: {name: m, correlationId: {$ref: '#/components/correlationIds/name'}}}
                          serverBindings: {name: {mqtt: {keepAlive: 1}}}
                          channelBindings: {name: {kafka: {partitions: 2}}}
                          operationBindings: {name: {mqtt: {qos: 1}}}
                          messageBindings: {name: {http: {statusCode: 200}}, other: {$ref: '#/components/messageBindings/name'}}
                        """).document().components();

        assertEquals(1, components.schemas().size());
        assertEquals("h", components.servers().values().iterator().next().host());
        assertEquals("y", components.channels().values().iterator().next().address());
        assertEquals(1, components.operations().size());
        assertEquals(1, components.messages().size());
        assertEquals(Type.PLAIN, components.securitySchemes().get("name").type());
        assertEquals("eu", components.serverVariables().get("name").defaultValue());
        assertEquals("which", components.parameters().get("name").description());
        assertEquals("of both", components.correlationIds().get("name").description());
        assertEquals(1, components.replies().get("name").messages().size());
        assertEquals(List.of(), components.replies().get("bare").messages());
        assertEquals(
                "$message.header#/replyTo",
                components.replyAddresses().get("name").location());
        assertEquals("https://docs", components.externalDocs().get("name").url());
        assertEquals(
                "https://docs", components.tags().get("name").externalDocs().url());
        assertEquals(
                "name",
                components.operationTraits().get("name").security().get(0).name());
        assertEquals(
                "$message.header#/id",
                components.messageTraits().get("name").correlationId().location());
        assertEquals(
                List.of(Set.of("mqtt"), Set.of("kafka"), Set.of("mqtt"), Set.of("http")),
                List.of(
                        components.serverBindings().get("name").byProtocol().keySet(),
                        components.channelBindings().get("name").byProtocol().keySet(),
                        components.operationBindings().get("name").byProtocol().keySet(),
                        components.messageBindings().get("other").byProtocol().keySet()));
    }
}
