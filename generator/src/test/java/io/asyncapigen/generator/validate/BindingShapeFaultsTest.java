package io.asyncapigen.generator.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BindingShapeFaultsTest {
    private static List<String> channel(String bindings) {
        return withoutPlace(ShapeFaults.of("channels: {a: {address: a, bindings: " + bindings + "}}"));
    }

    private static List<String> operation(String bindings) {
        return withoutPlace(ShapeFaults.of(
                "operations: {a: {action: send, channel: {$ref: '#/channels/a'}, bindings: " + bindings + "}}"));
    }

    private static List<String> withoutPlace(List<String> faults) {
        return faults.stream().map(each -> each.replaceFirst("^\\S+ ", "")).toList();
    }

    @Test
    void aFieldThatTheBindingDoesNotHaveIsAnError() {
        assertEquals(
                List.of("error invalid-binding: a Kafka channel binding has no field `partitionCount`"),
                channel("{kafka: {partitionCount: 3}}"));
    }

    @Test
    void aFieldOfAnotherObjectsBindingIsSaidToBelongThere() {
        assertEquals(
                Optional.of("it is a field of the kafka binding of a channel"),
                ShapeFaults.help(
                        "operations: {a: {action: send, channel: {$ref: '#/channels/a'}, bindings: {kafka: {topic: t}}}}"));
    }

    @Test
    void aNameThatIsNoProtocolIsAnError() {
        assertEquals(
                List.of("error unknown-field: a channel bindings object has no field `kafak`"),
                channel("{kafak: {}, x-own: 1}"));
    }

    @Test
    void theVersionOfTheBindingDecidesWhichFieldsItHas() {
        assertEquals(List.of(), channel("{kafka: {topicConfiguration: {own.setting: 1}, bindingVersion: 0.5.0}}"));
        assertEquals(
                List.of("error invalid-binding: a topic configuration has no field `own.setting`"),
                channel("{kafka: {topicConfiguration: {own.setting: 1}, bindingVersion: 0.4.0}}"));
        assertEquals(
                List.of("error invalid-binding: a Kafka channel binding has no field `topicConfiguration`"),
                channel("{kafka: {topicConfiguration: {}, bindingVersion: 0.3.0}}"));
        assertEquals(List.of(), operation("{amqp: {replyTo: q, bindingVersion: 0.2.0}}"));
        assertEquals(
                List.of("error invalid-binding: an AMQP operation binding has no field `replyTo`"),
                operation("{amqp: {replyTo: q}}"));
    }

    @Test
    void anUnpublishedVersionIsReportedAndReadAsTheLatest() {
        assertEquals(
                List.of(
                        "error unknown-binding-version: there is no version 9.9.9 of the kafka bindings",
                        "error invalid-binding: `partitions` must be a whole number of 1 or more, not 0"),
                channel("{kafka: {bindingVersion: 9.9.9, partitions: 0}}"));
        assertEquals(List.of(), channel("{kafka: {bindingVersion: latest, partitions: 1}}"));
    }

    @Test
    void whatIsWrittenIntoAReservedObjectIsIgnoredWithAWarning() {
        assertEquals(
                List.of("warning invalid-binding: a NATS channel binding has no field `subject`"),
                channel("{nats: {subject: s}}"));
    }

    @Test
    void theBindingsOfProtocolsThatWeDoNotGenerateForAreNotLookedInto() {
        assertEquals(List.of(), channel("{solace: {anything: [1]}, mercure: {}}"));
        assertEquals(List.of("error invalid-binding: `sqs` must be an object, not a string"), channel("{sqs: queue}"));
    }

    @Test
    void anAmqpChannelIsAQueueOrARoutingKeyButNotBoth() {
        assertEquals(List.of(), channel("{amqp: {is: queue, queue: {name: q}}}"));
        assertEquals(List.of(), channel("{amqp: {exchange: {name: e}}}"));
        assertEquals(
                List.of("error invalid-binding: the AMQP channel that is a queue has no `queue`"),
                channel("{amqp: {is: queue}}"));
        assertEquals(
                List.of("error invalid-binding: an AMQP channel that is a routing key has no field `queue`"),
                channel("{amqp: {is: routingKey, exchange: {}, queue: {}}}"));
        assertEquals(
                List.of("error invalid-binding: `is` must be `queue` or `routingKey`, not `exchange`"),
                channel("{amqp: {is: exchange, exchange: {}}}"));
    }

    @Test
    void aFieldThatHoldsASchemaIsCheckedAsOne() {
        assertEquals(
                List.of(
                        "error invalid-schema: `type` must be `array`, `boolean`, `integer`, `null`, `number`, `object` or"
                                + " `string`, not `strnig`"),
                operation("{kafka: {groupId: {type: strnig}}}"));
        assertEquals(List.of(), operation("{mqtt: {messageExpiryInterval: {type: integer}}}"));
        assertEquals(
                List.of(
                        "error invalid-binding: `messageExpiryInterval` must be a number of seconds, 0 to 4294967295, or a"
                                + " schema, not a string"),
                operation("{mqtt: {messageExpiryInterval: soon}}"));
    }

    @Test
    void theKeyOfAKafkaMessageMayBeAnAvroSchema() {
        String message = "components: {messages: {m: {bindings: {kafka: {key: %s}}}}}";
        assertEquals(List.of(), ShapeFaults.of(message.formatted("{type: record, name: K, fields: []}")));
        assertEquals(List.of(), ShapeFaults.of(message.formatted("{type: string}")));
        assertEquals(1, ShapeFaults.of(message.formatted("{type: text}")).size());
    }
}
