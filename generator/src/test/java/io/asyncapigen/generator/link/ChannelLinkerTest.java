package io.asyncapigen.generator.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelLinkerTest {

    @Test
    void aChannelHasItsParametersServersAndMessages() {
        Linked linked = Linked.of("""
                asyncapi: 3.1.0
                info: {title: t, version: 1.0.0}
                servers: {a: {host: a, protocol: mqtt}, b: {host: b, protocol: mqtt}}
                channels:
                  lights:
                    address: lights/{id}/{what}
                    summary: of the street
                    servers: [{$ref: '#/servers/b'}]
                    parameters:
                      what: {enum: [on, off], default: on, location: $message.payload#/what}
                      id: {$ref: '#/components/parameters/id'}
                    messages:
                      measured: {$ref: '#/components/messages/LightMeasured'}
                      inline: {payload: {type: string}}
                    bindings: {mqtt: {}}
                components:
                  parameters: {id: {description: of the light, examples: [l1]}}
                  messages: {LightMeasured: {payload: {type: integer}}, Other: {payload: {type: boolean}}}
                """);

        Channel channel = linked.channel("lights");
        assertEquals("lights/{id}/{what}", channel.address());
        assertEquals(
                List.of("what", "id"),
                channel.parameters().stream().map(Parameter::name).toList());
        assertEquals(List.of("on", "off"), channel.parameters().get(0).allowed());
        assertEquals("of the light", channel.parameters().get(1).description());
        assertEquals(List.of(linked.server("b").place().id()), channel.servers());
        assertEquals(
                List.of("measured", "inline"), List.copyOf(channel.messages().keySet()));
        assertEquals(
                "#/components/messages/LightMeasured",
                channel.messages().get("measured").pointer().toFragment());

        Message component = linked.document().message(channel.messages().get("measured"));
        assertEquals("LightMeasured", component.key());
        assertNull(component.channel());
        Message inline = linked.document().message(channel.messages().get("inline"));
        assertEquals("inline", inline.key());
        assertEquals(channel.place().id(), inline.channel());
        assertEquals(
                List.of("LightMeasured", "inline", "Other"),
                linked.document().messages().values().stream().map(Message::key).toList());
    }

    @Test
    void anAddressThatIsNullOrMissingIsUnknown() {
        Linked linked = Linked.of("""
                asyncapi: 3.1.0
                info: {title: t, version: 1.0.0}
                channels: {a: {address: null}, b: {}}
                """);

        assertNull(linked.channel("a").address());
        assertNull(linked.channel("b").address());
        assertTrue(linked.channel("b").servers().isEmpty());
    }

    @Test
    void aParameterThatIsNotDescribedTakesAnyValueAndAnUnusedOneIsLeftOut() {
        Linked linked = Linked.of("""
                asyncapi: 3.1.0
                info: {title: t, version: 1.0.0}
                channels: {a: {address: 'x/{id}', parameters: {other: {}}}}
                """);

        assertEquals(
                List.of("id"),
                linked.channel("a").parameters().stream().map(Parameter::name).toList());
    }

    @Test
    void anEntryThatIsAReferenceKeepsItsOwnNameAndPlace() {
        Linked linked = Linked.of("""
                asyncapi: 3.1.0
                info: {title: t, version: 1.0.0}
                channels:
                  first: {$ref: '#/components/channels/shared'}
                  second: {$ref: '#/components/channels/shared'}
                operations:
                  send: {action: send, channel: {$ref: '#/channels/second'}}
                  lenient: {action: send, channel: {$ref: '#/components/channels/shared'}}
                components:
                  channels:
                    shared: {address: x, messages: {m: {payload: {type: string}}}}
                    alone: {address: y}
                    alias: {$ref: '#/components/channels/alone'}
                """);

        assertEquals("x", linked.channel("second").address());
        assertEquals(
                "#/channels/second",
                linked.operation("send").channel().pointer().toFragment());
        assertEquals(
                "#/channels/first",
                linked.operation("lenient").channel().pointer().toFragment());
        assertEquals(
                List.of("alone"),
                linked.document().components().channels().values().stream()
                        .map(Channel::key)
                        .toList());
        assertEquals(1, linked.operation("send").messages().size());
    }
}
