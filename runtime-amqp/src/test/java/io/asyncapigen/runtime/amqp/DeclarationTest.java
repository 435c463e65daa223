package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.alice;
import static io.asyncapigen.runtime.amqp.AmqpTests.exchange;
import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.next;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is declared, and what becomes of what is there already, on a real broker. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DeclarationTest extends SharedBroker {
    @Test
    void queuesAndExchangesAreAsTheDocumentSays() throws Exception {
        String name = fresh();
        Map<String, Object> own = Map.of("name", name, "durable", false, "autoDelete", true, "exclusive", true);
        try (Connection connection = connect();
                Subscription subscription =
                        connection.subscriber(queue(name, own), Text.SET).subscribe(delivery -> {})) {
            assertNotNull(subscription);
            // Exclusive: even a look at it is refused to others.
            foreign(channel -> assertThrows(java.io.IOException.class, () -> channel.queueDeclarePassive(name)));
        }
        foreign(channel -> assertThrows(java.io.IOException.class, () -> channel.queueDeclarePassive(name)));

        for (String type : List.of("topic", "direct", "fanout", "headers")) {
            String exchange = name + type;
            Map<String, Object> wanted = Map.of("name", exchange, "type", type, "durable", false, "autoDelete", false);
            try (Connection connection = connect()) {
                connection.publisher(exchange("key", wanted), Text.SET).send(new Text("a"));
            }
            foreign(channel -> {
                channel.exchangeDeclare(exchange, type, false, false, null); // the same, or it is refused
                channel.exchangeDelete(exchange);
            });
        }
    }

    @Test
    void eachFieldOfAQueueIsThatOfItsDeclaration() throws Exception {
        for (String each : List.of("durable", "exclusive", "autoDelete")) {
            String name = fresh();
            var fields = new LinkedHashMap<String, Object>(
                    Map.of("name", name, "durable", false, "exclusive", false, "autoDelete", false));
            fields.put(each, true);
            try (Connection connection = connect();
                    Subscription subscription =
                            connection.subscriber(queue(name, fields), Text.SET).subscribe(delivery -> {})) {
                assertNotNull(subscription);
                boolean durable = each.equals("durable");
                boolean autoDelete = each.equals("autoDelete");
                if (each.equals("exclusive")) {
                    foreign(channel ->
                            assertThrows(java.io.IOException.class, () -> channel.queueDeclarePassive(name)));
                } else {
                    foreign(channel ->
                            channel.queueDeclare(name, durable, false, autoDelete, null)); // or it is refused
                }
            }
            if (each.equals("durable")) {
                foreign(channel -> {
                    channel.queueDeclarePassive(name);
                    channel.queueDelete(name);
                });
            } else {
                foreign(channel -> assertThrows(java.io.IOException.class, () -> channel.queueDeclarePassive(name)));
            }
        }
    }

    @Test
    void eachFieldOfAnExchangeIsThatOfItsDeclaration() throws Exception {
        for (String each : List.of("durable", "autoDelete")) {
            String name = fresh();
            var fields = new LinkedHashMap<String, Object>(
                    Map.of("name", name, "type", "direct", "durable", false, "autoDelete", false));
            fields.put(each, true);
            try (Connection connection = connect()) {
                connection.publisher(exchange("key", fields), Text.SET).send(new Text("a"));
            }
            foreign(channel -> {
                channel.exchangeDeclare(
                        name, "direct", each.equals("durable"), each.equals("autoDelete"), null); // or it is refused
                channel.exchangeDelete(name);
            });
        }
    }

    @Test
    void aQueueThatIsThereWithOtherPropertiesIsAClearError() throws Exception {
        String name = fresh();
        foreign(channel -> channel.queueDeclare(name, false, false, false, null));
        try (Connection connection = connect()) {
            Route durable = queue(name, Map.of("name", name, "durable", true));
            var failure = assertThrows(
                    AsyncApiException.class,
                    () -> connection.subscriber(durable, Text.SET).subscribe(delivery -> {}));
            String message = String.valueOf(failure.getMessage());
            assertTrue(
                    message.contains("durable") && message.contains("'true'") && message.contains("'false'"), message);

            // The rest of the connection is none the worse for it, and the topology can be left as it is.
            var received = new LinkedBlockingQueue<Delivery<Text>>();
            connection.subscriber(durable.option(AmqpTopology.CHECK), Text.SET).subscribe(received::add);
            connection.publisher(durable, Text.SET).send(new Text("hello"));
            assertEquals("hello", next(received).message().payload());

            Route missing = queue(fresh(), Map.of()).option(AmqpTopology.CHECK);
            assertThrows(
                    AsyncApiException.class,
                    () -> connection.subscriber(missing, Text.SET).subscribe(delivery -> {}));
            assertThrows(AsyncApiException.class, () -> connection.publisher(missing, Text.SET));
        }
        foreign(channel -> channel.queueDelete(name));
    }

    @Test
    void aVirtualHostIsNamedByThePathOrByTheChannel() throws Exception {
        var ordersServer = ServerAddress.of("amqp", null, broker().host(), "/orders");
        String name = fresh();
        Route inOrders = queue(name, Map.of("name", name, "vhost", "orders"));
        var received = new LinkedBlockingQueue<Delivery<Text>>();
        try (Connection byPath = Connection.open(() -> ordersServer, alice().build());
                Connection byChannel = connect()) {
            byPath.subscriber(queue(name, Map.of("name", name)), Text.SET).subscribe(received::add);
            byChannel.publisher(inOrders, Text.SET).send(new Text("hello"));
            assertEquals("hello", next(received).message().payload());

            Map<String, ?> exchange = Map.of("name", name, "type", "direct", "autoDelete", true);
            var exchangeInOrders = new LinkedHashMap<String, Object>(exchange);
            exchangeInOrders.put("vhost", "orders");
            byPath.subscriber(exchange("key", exchange), Text.SET).subscribe(received::add);
            byChannel.publisher(exchange("key", exchangeInOrders), Text.SET).send(new Text("hello, exchange"));
            assertEquals("hello, exchange", next(received).message().payload());
        }
        var nowhere = ServerAddress.of("amqp", null, broker().host(), "/nowhere");
        var failure = assertThrows(
                AsyncApiException.class,
                () -> Connection.open(() -> nowhere, alice().build()).close());
        assertTrue(String.valueOf(failure.getMessage()).contains("nowhere"), failure::toString);
    }
}
