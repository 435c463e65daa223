package io.asyncapigen.generator.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.model.Operation;
import io.asyncapigen.generator.model.Operation.Action;
import io.asyncapigen.generator.model.Operation.Reply;
import io.asyncapigen.generator.read.Located.Id;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationLinkerTest {
    private static final String CHANNELS = """
            asyncapi: 3.1.0
            info: {title: t, version: 1.0.0}
            channels:
              lights:
                address: lights
                messages:
                  on: {$ref: '#/components/messages/On'}
                  off: {payload: {type: string}}
              replies: {messages: {ack: {payload: {type: boolean}}}}
            components:
              messages: {On: {payload: {type: integer}}, Stray: {payload: {type: number}}}
              replies:
                shared:
                  address: {location: $message.header#/replyTo, description: inbox}
                  channel: {$ref: '#/channels/replies'}
              operationTraits:
                first: {title: first, description: first, bindings: {kafka: {groupId: {type: string}, clientId: a}}}
                second: {title: second, security: [{type: plain}], bindings: {mqtt: {qos: 1}}}
            """;

    private static List<String> fragments(List<Id> ids) {
        return ids.stream().map(each -> each.pointer().toFragment()).toList();
    }

    @Test
    void withoutMessagesAllOfTheChannelAreMeant() {
        Linked linked = Linked.of(CHANNELS + """
                operations:
                  all: {action: receive, channel: {$ref: '#/channels/lights'}}
                  none: {action: send, channel: {$ref: '#/channels/lights'}, messages: []}
                """);

        assertEquals(
                List.of("#/components/messages/On", "#/channels/lights/messages/off"),
                fragments(linked.operation("all").messages()));
        assertEquals(List.of(), linked.operation("none").messages());
        assertEquals(Action.RECEIVE, linked.operation("all").action());
        assertNull(linked.operation("all").reply());
    }

    @Test
    void messagesAreFollowedToTheirDefinition() {
        Linked linked = Linked.of(CHANNELS + """
                operations:
                  one:
                    action: send
                    channel: {$ref: '#/channels/lights'}
                    messages: [{$ref: '#/channels/lights/messages/on'}]
                  lenient:
                    action: send
                    channel: {$ref: '#/channels/lights'}
                    messages: [{$ref: '#/components/messages/On'}, {$ref: '#/components/messages/Gone'}]
                """);

        assertEquals(
                List.of("#/components/messages/On"),
                fragments(linked.operation("one").messages()));
        assertEquals(
                List.of("#/components/messages/On"),
                fragments(linked.operation("lenient").messages()));
    }

    @Test
    void aReplyHasItsChannelAddressAndMessages() {
        Linked linked = Linked.of(CHANNELS + """
                operations:
                  ask: {action: send, channel: {$ref: '#/channels/lights'}, reply: {$ref: '#/components/replies/shared'}}
                  same:
                    action: send
                    channel: {$ref: '#/channels/lights'}
                    messages: [{$ref: '#/channels/lights/messages/on'}]
                    reply: {messages: [{$ref: '#/channels/lights/messages/off'}]}
                """);

        Reply reply = linked.operation("ask").reply();
        assertEquals("#/channels/replies", reply.channel().pointer().toFragment());
        assertEquals("$message.header#/replyTo", reply.address().location());
        assertEquals(List.of("#/channels/replies/messages/ack"), fragments(reply.messages()));
        Reply same = linked.operation("same").reply();
        assertNull(same.channel());
        assertNull(same.address());
        assertEquals(List.of("#/channels/lights/messages/off"), fragments(same.messages()));
    }

    @Test
    void traitsApplyInTheirOrderAndTheOperationWins() {
        Linked linked = Linked.of(CHANNELS + """
                operations:
                  traited:
                    action: send
                    channel: {$ref: '#/channels/lights'}
                    description: own
                    bindings: {kafka: {clientId: b}}
                    traits:
                      - $ref: '#/components/operationTraits/first'
                      - $ref: '#/components/operationTraits/second'
                """);

        Operation operation = linked.operation("traited");
        assertEquals("second", operation.docs().title());
        assertEquals("own", operation.docs().description());
        assertEquals("plain", operation.security().get(0).name());
        assertEquals(
                List.of("kafka", "mqtt"),
                List.copyOf(operation.bindings().byProtocol().keySet()));
        Fields kafka = Fields.of(operation.bindings().byProtocol().get("kafka"));
        assertEquals("b", kafka.text("clientId"));
        assertNotNull(kafka.get("groupId"));
    }

    @Test
    void anOperationWithoutChannelIsLeftOut() {
        Linked linked = Linked.of(CHANNELS + """
                operations:
                  lost: {action: send, channel: {$ref: '#/channels/nowhere'}}
                  odd: {action: shout, channel: {$ref: '#/channels/lights'}}
                """);

        assertTrue(linked.document().operations().isEmpty());
    }
}
