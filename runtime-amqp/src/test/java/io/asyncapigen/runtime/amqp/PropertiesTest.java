package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.bindings;
import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.get;
import static io.asyncapigen.runtime.amqp.AmqpTests.next;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import io.asyncapigen.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes with a message, on a real broker, seen by the client library itself. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PropertiesTest extends SharedBroker {
    @Test
    void everyFieldOfTheOperationAndMessageBindingsIsOnTheWire() throws Exception {
        String name = fresh();
        Route route = queue(name, Map.of("name", name))
                .operation(
                        "say",
                        bindings(Map.of(
                                "expiration",
                                60_000,
                                "userId",
                                "alice",
                                "cc",
                                List.of(name + "-cc"),
                                "bcc",
                                List.of(name + "-bcc"),
                                "priority",
                                7,
                                "deliveryMode",
                                1,
                                "mandatory",
                                true,
                                "replyTo",
                                "answers",
                                "timestamp",
                                true)));
        foreign(channel -> {
            channel.queueDeclare(name + "-cc", false, false, true, null);
            channel.queueDeclare(name + "-bcc", false, false, true, null);
            try (Connection connection = connect()) {
                connection.publisher(route, Text.SET).send(new Text("hello"), SendOption.header("x-One", 1));
            }
            GetResponse response = get(channel, name);
            BasicProperties properties = response.getProps();
            assertEquals("hello", new String(response.getBody(), StandardCharsets.UTF_8));
            assertEquals("60000", properties.getExpiration());
            assertEquals("alice", properties.getUserId());
            assertEquals(7, properties.getPriority());
            assertEquals(1, properties.getDeliveryMode());
            assertEquals("answers", properties.getReplyTo());
            assertNotNull(properties.getTimestamp());
            assertNotNull(properties.getMessageId());
            assertEquals("text.said", properties.getType());
            assertEquals("identity", properties.getContentEncoding());
            assertEquals("text/plain; charset=utf-8", properties.getContentType());
            assertEquals(1L, properties.getHeaders().get("x-One"));
            assertEquals("hello", new String(get(channel, name + "-cc").getBody(), StandardCharsets.UTF_8));
            assertEquals("hello", new String(get(channel, name + "-bcc").getBody(), StandardCharsets.UTF_8));
        });
    }

    @Test
    void propertiesOfOneMessageWinOverTheDocument() throws Exception {
        String name = fresh();
        Route route = queue(name, Map.of("name", name))
                .operation("say", bindings(Map.of("priority", 1, "expiration", 60_000)));
        try (Connection connection = connect()) {
            connection
                    .publisher(route, Text.SET)
                    .send(
                            new Text("a"),
                            AmqpProperty.priority(9),
                            AmqpProperty.expiration(Duration.ofMinutes(2)),
                            AmqpProperty.messageId("the-id"),
                            AmqpProperty.persistent(false),
                            AmqpProperty.timestamp(Instant.ofEpochSecond(7)));
        }
        foreign(channel -> {
            BasicProperties properties = get(channel, name).getProps();
            assertEquals(9, properties.getPriority());
            assertEquals("120000", properties.getExpiration());
            assertEquals("the-id", properties.getMessageId());
            assertEquals(1, properties.getDeliveryMode());
            assertEquals(Instant.ofEpochSecond(7), properties.getTimestamp().toInstant());
        });
    }

    @Test
    void headersKeepTheirTypesBothWays() throws Exception {
        String name = fresh();
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("text", "t");
        table.put("int", 1);
        table.put("long", Long.MAX_VALUE);
        table.put("double", 1.5);
        table.put("flag", true);
        table.put("bytes", new byte[] {1, 2});
        table.put("list", List.of("a", 2));
        table.put("table", Map.of("in", "side"));
        table.put("time", java.util.Date.from(Instant.ofEpochSecond(1_000)));
        table.put("nothing", null);
        var received = new LinkedBlockingQueue<Delivery<Text>>();
        try (Connection connection = connect()) {
            Route route = queue(name, Map.of("name", name));
            connection.subscriber(route, Text.SET).subscribe(received::add);
            foreign(channel -> channel.basicPublish(
                    "",
                    name,
                    new BasicProperties.Builder()
                            .headers(table)
                            .contentType("text/plain")
                            .priority(3)
                            .appId("other")
                            .timestamp(java.util.Date.from(Instant.ofEpochSecond(5)))
                            .expiration("60000")
                            .build(),
                    "hello".getBytes(StandardCharsets.UTF_8)));

            Delivery<Text> delivery = next(received);
            assertEquals(new HeaderValue.Bytes(Binary.of(new byte[] {1, 2})), header(delivery, "bytes"));
            assertEquals(json(1), header(delivery, "int"));
            assertEquals(json(Long.MAX_VALUE), header(delivery, "long"));
            assertEquals(json(1.5), header(delivery, "double"));
            assertEquals(json(true), header(delivery, "flag"));
            assertEquals(json(List.of("a", 2)), header(delivery, "list"));
            assertEquals(json(Map.of("in", "side")), header(delivery, "table"));
            assertEquals(json("1970-01-01T00:16:40Z"), header(delivery, "time"));
            assertEquals(json(null), header(delivery, "nothing"));
            AmqpDelivery fact = delivery.metadata(AmqpDelivery.class).orElseThrow();
            assertEquals(OptionalInt.of(3), fact.priority());
            assertEquals(Optional.of("other"), fact.appId());
            assertEquals(Optional.of(Instant.ofEpochSecond(5)), fact.timestamp());
            assertEquals(Optional.of(Duration.ofMinutes(1)), fact.expiration());
            assertEquals(name, fact.routingKey());
            assertFalse(fact.redelivered());
        }
    }

    private static HeaderValue header(Delivery<?> delivery, String name) {
        return delivery.headers().first(name).orElseThrow();
    }

    private static HeaderValue json(Object value) {
        return new HeaderValue.Json(JsonValue.of(value));
    }
}
