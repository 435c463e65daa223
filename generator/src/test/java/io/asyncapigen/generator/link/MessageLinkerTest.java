package io.asyncapigen.generator.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.ForeignSchema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.SchemaFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageLinkerTest {

    private static Linked messages(String head, String messages) {
        return Linked.of("asyncapi: 3.1.0\ninfo: {title: t, version: 1.0.0}\n" + head + "components:\n  messages:\n"
                + messages.indent(4)
                + """
                  messageTraits:
                    common:
                      contentType: application/cbor
                      title: from the trait
                      headers: {$ref: '#/components/schemas/Common'}
                      correlationId: {location: $message.header#/id, description: d}
                      bindings: {kafka: {key: {type: string}}}
                    more:
                      title: from the second
                      headers: {type: object, required: [trace], properties: {trace: {type: string}, id: {type: integer}}}
                  schemas:
                    Common: {type: object, required: [id], properties: {id: {type: string, format: uuid}}}
                """);
    }

    @Test
    void aMessageHasAllItsFields() {
        Linked linked = messages("defaultContentType: application/xml\n", """
                Placed:
                  name: orderPlaced
                  title: an order
                  payload: {type: object, properties: {id: {type: string}}}
                  headers: {type: object, properties: {h: {type: string}}}
                  correlationId: {$ref: '#/components/correlationIds/id'}
                  bindings: {kafka: {key: {type: string}}}
                  examples:
                    - {name: one, summary: s, payload: {id: x}}
                    - {payload: null}
                    - {name: nothing}
                  x-java-name: OrderPlaced
                Bare: {}
                Typed: {contentType: text/plain, payload: {type: string}}
                """);

        Message placed = linked.message("Placed");
        assertEquals("orderPlaced", placed.name());
        assertEquals("application/xml", placed.contentType());
        assertNotNull(placed.payload());
        assertNotNull(placed.headers());
        assertEquals("OrderPlaced", placed.hints().name());
        assertEquals(2, placed.examples().size());
        assertNotNull(placed.examples().get(1).payload());
        assertNull(linked.message("Bare").payload());
        assertNull(linked.message("Bare").headers());
        assertEquals("text/plain", linked.message("Typed").contentType());
    }

    @Test
    void theContentTypeIsJsonWhenNobodySaysOtherwise() {
        Linked linked = messages("", "Bare: {}\n");

        assertEquals("application/json", linked.message("Bare").contentType());
        assertNull(linked.document().defaultContentType());
    }

    @Test
    void traitsFillWhatTheMessageLeavesOut() {
        Linked linked = messages("", """
                Traited:
                  contentType: application/json
                  traits: [{$ref: '#/components/messageTraits/common'}]
                  correlationId: {location: $message.header#/other}
                """);

        Message message = linked.message("Traited");
        assertEquals("application/json", message.contentType());
        assertEquals("from the trait", message.docs().title());
        assertEquals("$message.header#/other", message.correlationId().location());
        assertEquals("#/components/schemas/Common", Linked.target(message.headers()));
        assertEquals(
                List.of("kafka"), List.copyOf(message.bindings().byProtocol().keySet()));
    }

    @Test
    void headersOfMessageAndTraitsAreMergedAndTheLaterLayerWins() {
        Linked linked = messages("", """
                Traited:
                  traits: [{$ref: '#/components/messageTraits/common'}, {$ref: '#/components/messageTraits/more'}]
                  headers: {type: object, properties: {own: {type: string}, trace: {minLength: 1}}}
                """);

        Message message = linked.message("Traited");
        assertEquals("from the second", message.docs().title());
        assertEquals("#/components/messages/Traited/headers", Linked.target(message.headers()));
        assertEquals(List.of("id", "trace!", "own"), Linked.names(linked.schema(message.headers())));
        assertInstanceOf(
                IntegerSchema.class,
                linked.schema(Linked.property((ObjectSchema) linked.schema(message.headers()), "id")
                        .use()));
        assertInstanceOf(
                StringSchema.class,
                linked.schema(Linked.property((ObjectSchema) linked.schema(message.headers()), "trace")
                        .use()));
        assertEquals(List.of(), linked.reports());
    }

    @Test
    void payloadsOfAnyKindAreLinked() {
        Linked linked = messages("", """
                Avro: {payload: {schemaFormat: application/vnd.apache.avro;version=1.9.0, schema: ['null', {type: string}]}}
                Proto: {payload: {schemaFormat: application/vnd.google.protobuf;version=3, schema: 'message A {}'}}
                Anything: {payload: true}
                Headers: {headers: {schemaFormat: application/vnd.apache.avro;version=1.9.0, schema: {type: string}}}
                """);

        Message avro = linked.message("Avro");
        assertInstanceOf(StringSchema.class, linked.schema(avro.payload()));
        assertTrue(avro.payload().nullable());
        assertEquals("avro/binary", avro.contentType());
        assertEquals(
                new Message.ForeignPayload(
                        SchemaFormat.parse("application/vnd.apache.avro;version=1.9.0"),
                        "[\"null\",{\"type\":\"string\"}]"),
                avro.foreign());
        assertInstanceOf(
                ForeignSchema.class, linked.schema(linked.message("Proto").payload()));
        assertNull(linked.message("Proto").foreign());
        assertInstanceOf(
                AnySchema.class, linked.schema(linked.message("Anything").payload()));
        assertNull(linked.message("Headers").headers());
        assertEquals(
                List.of(
                        "6:37 note untyped-schema-format: no types are made for Protocol Buffers, as there is no protoc to make them: the bytes come as they are",
                        "8:24 note untyped-schema-format: no types are made for headers in Avro, as only JSON Schema"
                                + " describes single ones"),
                linked.reports());
    }
}
