package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.alice;
import static io.asyncapigen.runtime.amqp.AmqpTests.bindings;
import static io.asyncapigen.runtime.amqp.AmqpTests.exchange;
import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.get;
import static io.asyncapigen.runtime.amqp.AmqpTests.next;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.MutualTls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only AMQP has, on a real broker, seen by the client library itself and by programs in C. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AmqpTransportTest {
    private static RabbitServer broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = RabbitServer.startManaged();
    }

    @AfterAll
    static void endBroker() throws Exception {
        broker.close();
    }

    private static Connection connect() {
        return AmqpTests.connect(broker);
    }

    private static void foreign(AmqpTests.Foreign use) throws Exception {
        AmqpTests.foreign(broker, use);
    }

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
    void theDefaultExchangeIsTheOneOfThatTypeOrWithoutAName() throws Exception {
        foreign(channel -> {
            for (var each : List.of(Map.of("name", "any", "type", "default"), Map.of("name", "", "type", "direct"))) {
                String name = fresh();
                channel.queueDeclare(name, false, false, true, null);
                try (Connection connection = connect()) {
                    connection.publisher(exchange(name, each), Text.SET).send(new Text("hello"));
                }
                assertEquals("hello", new String(get(channel, name).getBody(), StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void whetherAMessageIsMandatoryIsAsTheOperationSays() {
        try (Connection connection = connect()) {
            String missing = fresh();
            Route optional = Route.of("nowhere", AddressTemplate.parse(missing))
                    .operation("say", bindings(Map.of("mandatory", false)))
                    .option(AmqpTopology.LEAVE);
            connection.publisher(optional, Text.SET).send(new Text("a"));

            Route unheard = exchange(missing, Map.of("name", "amq.topic", "type", "topic"))
                    .operation("say", bindings(Map.of("mandatory", true)));
            var failure = assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(unheard, Text.SET).send(new Text("a")));
            assertTrue(String.valueOf(failure.getMessage()).contains("NO_ROUTE"), failure::toString);
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
    void aMessageForAQueueThatIsNotThereFailsAndOneForAnExchangeWithNobodyBehindDoesNot() {
        try (Connection connection = connect()) {
            Route nowhere = Route.of("nowhere", AddressTemplate.parse("nowhere-" + UUID.randomUUID()))
                    .option(AmqpTopology.LEAVE);
            var failure = assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(nowhere, Text.SET).send(new Text("a")));
            assertTrue(String.valueOf(failure.getMessage()).contains("NO_ROUTE"), failure::toString);
            connection.publisher(nowhere, Text.SET).send(new Text("a"), AmqpProperty.mandatory(false));

            Route unheard = exchange("a.b", Map.of("name", "amq.topic", "type", "topic"));
            connection.publisher(unheard, Text.SET).send(new Text("a"));
            assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(unheard, Text.SET).send(new Text("a"), AmqpProperty.mandatory(true)));
        }
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
    void requestsAreAnsweredOverDirectReplyTo() throws Exception {
        Route asked = queue(fresh(), Map.of());
        var reply = ReplyRoute.of(Route.of("answers", AddressTemplate.unknown()));
        try (Connection connection = connect();
                Connection other = connect()) {
            other.responder(asked, Text.SET, reply, Text.SET)
                    .respond(delivery ->
                            new Text("you said " + delivery.message().payload()));
            var requester = connection.requester(asked, Text.SET, reply, Text.SET);

            List<CompletableFuture<Text>> replies = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                replies.add(requester.requestAsync(new Text("" + i)).toCompletableFuture());
            }
            for (int i = 0; i < 50; i++) {
                assertEquals(
                        "you said " + i,
                        replies.get(i).get(20, TimeUnit.SECONDS).payload());
            }
            var failure = assertThrows(
                    AsyncApiException.class,
                    () -> connection
                            .requester(queue(fresh(), Map.of()).option(AmqpTopology.LEAVE), Text.SET, reply, Text.SET)
                            .request(new Text("anybody?")));
            assertTrue(String.valueOf(failure.getMessage()).contains("NO_ROUTE"), failure::toString);
        }
    }

    @Test
    void aSubscriptionWhoseQueueIsDeletedEnds() throws Exception {
        String name = fresh();
        try (Connection connection = connect();
                Subscription subscription =
                        connection.subscriber(queue(name, Map.of()), Text.SET).subscribe(delivery -> {})) {
            foreign(channel -> channel.queueDelete(name));

            var failure = assertThrows(
                    CompletionException.class,
                    () -> subscription
                            .closed()
                            .toCompletableFuture()
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join());
            assertInstanceOf(AsyncApiException.class, failure.getCause());
            assertTrue(String.valueOf(failure.getMessage()).contains(name), failure::toString);
        }
    }

    @Test
    void subscriptionsOfOneQueueBehindAnExchangeShareItsMessagesAndOthersGetAll() throws Exception {
        Route route = exchange("notes.{room}", Map.of("name", fresh(), "type", "topic", "autoDelete", true));
        var shared = ConcurrentHashMap.<String>newKeySet();
        var all = new LinkedBlockingQueue<String>();
        AmqpQueue queue = AmqpQueue.of(fresh());
        try (Connection connection = connect()) {
            for (int i = 0; i < 2; i++) {
                connection
                        .subscriber(route.option(queue), Text.SET)
                        .subscribe(each -> assertTrue(shared.add(each.message().payload())));
            }
            connection
                    .subscriber(route, Text.SET)
                    .subscribe(each -> all.add(each.message().payload() + each.parameters()));
            for (int i = 0; i < 10; i++) {
                connection
                        .publisher(route.with(Map.of("room", "r" + i)), Text.SET)
                        .send(new Text("" + i));
            }
            for (int i = 0; i < 10; i++) {
                assertEquals(i + "{room=r" + i + "}", next(all));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (shared.size() < 10 && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            assertEquals(10, shared.size());
        }
        foreign(channel -> channel.queueDelete(queue.name()));
    }

    @Test
    void aVirtualHostIsNamedByThePathOrByTheChannel() throws Exception {
        var ordersServer = ServerAddress.of("amqp", null, broker.host(), "/orders");
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
        var nowhere = ServerAddress.of("amqp", null, broker.host(), "/nowhere");
        var failure = assertThrows(
                AsyncApiException.class,
                () -> Connection.open(() -> nowhere, alice().build()).close());
        assertTrue(String.valueOf(failure.getMessage()).contains("nowhere"), failure::toString);
    }

    @Test
    void plainIsSpokenWithTheCredentialsOfThatName() {
        var requirement = new SecurityRequirement("staff", new SecurityScheme.Plain(), List.of());
        Server server = Server.of(ServerAddress.of("amqp", broker.host()), List.of(requirement));
        UserPassword right = UserPassword.of("alice", "wonderland");
        UserPassword wrong = UserPassword.of("alice", "wrong-secret");
        Connection.open(
                        server,
                        ConnectOptions.builder()
                                .credentials(wrong)
                                .credentials("staff", right)
                                .build())
                .close();
        var refused = assertThrows(
                AuthenticationFailedException.class,
                () -> Connection.open(
                                server,
                                ConnectOptions.builder()
                                        .credentials(right)
                                        .credentials("staff", wrong)
                                        .build())
                        .close());
        assertTrue(refused.getMessage().contains(broker.host()), refused::toString);
    }

    /** The broker knows a user by the name in the certificate, who has no password to show. */
    @Test
    void externalIsSpokenWhereTheDocumentAsksForACertificate() {
        var requirement = new SecurityRequirement("machine", new SecurityScheme.X509(), List.of());
        Server server = Server.of(ServerAddress.of("amqps", broker.tls()), List.of(requirement));
        var tls = new MutualTls(broker.certificates(), ConnectOptions.defaults());
        Connection.open(server, tls.options()).close();
        var password = ConnectOptions.builder()
                .tls(Tls.trusting(broker.certificates().certificate("server")))
                .credentials(UserPassword.of("alice", "wonderland"));
        assertThrows(
                AuthenticationFailedException.class,
                () -> Connection.open(server, password.build()).close());
    }

    /** The broker lets a connection have 100. */
    @Test
    void whatIsClosedLeavesNoChannelBehind() {
        try (Connection connection = connect()) {
            Route route = queue(fresh(), Map.of("autoDelete", true, "durable", false));
            Route asked = queue(fresh(), Map.of("autoDelete", true, "durable", false));
            for (int i = 0; i < 105; i++) {
                connection.subscriber(route, Text.SET).subscribe(delivery -> {}).close();
                connection
                        .responder(asked, Text.SET, ReplyRoute.of(Route.of("r", AddressTemplate.unknown())), Text.SET)
                        .respond(delivery -> delivery.message())
                        .close();
            }
        }
    }

    @Test
    void whatTheBrokerDoesNotAllowIsSaidByName() {
        var bob = ConnectOptions.builder()
                .credentials(UserPassword.of("bob", "builder-secret"))
                .build();
        try (Connection connection = Connection.open(Server.of("amqp", broker.host()), bob)) {
            String name = fresh();
            var failure = assertThrows(
                    AsyncApiException.class,
                    () -> connection.subscriber(queue(name, Map.of()), Text.SET).subscribe(delivery -> {}));
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.contains("ACCESS_REFUSED") && message.contains(name), message);
        }
    }

    @Test
    void aMessageTooLargeFailsAloneAndTheConnectionGoesOn() throws Exception {
        String name = fresh();
        Route route = queue(name, Map.of("name", name));
        try (Connection connection = connect()) {
            var publisher = connection.publisher(route, Text.SET);
            var failure =
                    assertThrows(SendFailedException.class, () -> publisher.send(new Text("x".repeat(5_000_000))));
            assertTrue(String.valueOf(failure.getMessage()).contains("size"), failure::toString);
            publisher.send(new Text("small"));
        }
        foreign(channel -> assertEquals("small", new String(get(channel, name).getBody(), StandardCharsets.UTF_8)));
    }

    @Test
    void whatTheProtocolHasNotIsRefusedWhenItIsOpened() {
        try (Connection connection = connect()) {
            Route parameter = Route.of("p", AddressTemplate.parse("p-{id}"));
            assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.subscriber(parameter, Text.SET).subscribe(delivery -> {}));
            Route keyed = exchange("orders.{region}", Map.of("name", "amq.topic", "type", "topic"));
            var refused = assertThrows(
                    SendFailedException.class,
                    () -> connection
                            .publisher(keyed.with(Map.of("region", "a.b")), Text.SET)
                            .send(new Text("a")));
            assertTrue(refused.getMessage().contains("\"a.b\" cannot be part of orders.{region}"), refused::toString);
            Route unacknowledged = queue(fresh(), Map.of()).operation("hear", bindings(Map.of("ack", false)));
            assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection
                            .subscriber(unacknowledged, Text.SET)
                            .errorHandler(io.asyncapigen.runtime.ErrorHandler.always(
                                    io.asyncapigen.runtime.Settlement.RELEASE))
                            .subscribe(delivery -> {}));
        }
    }

    @Test
    void withoutAcknowledgementMessagesComeAllTheSameAndNoMoreAtOnceThanAskedFor() throws Exception {
        String name = fresh();
        Route route = queue(name, Map.of("name", name)).operation("hear", bindings(Map.of("ack", false)));
        var received = new LinkedBlockingQueue<String>();
        try (Connection connection = connect()) {
            connection
                    .subscriber(route, Text.SET)
                    .maxInFlight(2)
                    .subscribe(each -> received.add(each.message().payload()));
            for (int i = 0; i < 100; i++) {
                connection
                        .publisher(queue(name, Map.of("name", name)), Text.SET)
                        .send(new Text("" + i));
            }
            for (int i = 0; i < 100; i++) {
                next(received);
            }
        }
    }

    @Test
    void aBrokerThatIsKilledInTheMidstLosesNoneOfTenThousand() throws Exception {
        try (RabbitServer own = RabbitServer.start()) {
            String name = fresh();
            Route route = queue(name, Map.of("name", name));
            int count = 10_000;
            var distinct = ConcurrentHashMap.<String>newKeySet();
            Server server = Server.of("amqp", own.host());
            ConnectOptions options = alice().sendTimeout(Duration.ofMinutes(2)).build();
            try (Connection declaring = Connection.open(server, options)) {
                declaring.subscriber(route, Text.SET).subscribe(each -> {}).close();
            }
            // A queue that was declared a moment ago is not on the disk, and would be lost with all that the broker
            // confirmed.
            own.stop();
            own.launch();
            try (Connection connection = Connection.open(server, options)) {
                connection
                        .subscriber(route, Text.SET)
                        .maxInFlight(50)
                        .subscribe(each -> distinct.add(each.message().payload()));
                var publisher = connection.publisher(route, Text.SET);
                List<CompletableFuture<?>> sends = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    sends.add(publisher.sendAsync(new Text("" + i)).toCompletableFuture());
                    if (i == count / 2) {
                        sends.get(i / 2).get(60, TimeUnit.SECONDS);
                        own.kill();
                        own.launch();
                    }
                }
                CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).get(120, TimeUnit.SECONDS);
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (distinct.size() < count && System.nanoTime() < end) {
                    Thread.sleep(20);
                }
                assertEquals(count, distinct.size());
            }
        }
    }

    @Test
    void whatToolsInCSendIsReceivedAndTheOtherWayRound() throws Exception {
        String name = fresh();
        Route route = queue(name, Map.of("name", name));
        var received = new LinkedBlockingQueue<Delivery<Text>>();
        try (Connection connection = connect()) {
            try (Subscription subscription =
                    connection.subscriber(route, Text.SET).subscribe(received::add)) {
                assertNotNull(subscription);
                tool("amqp-publish", "-r", name, "-C", "text/plain", "-H", "x-One: 1", "-b", "from C");
                Delivery<Text> delivery = next(received);
                assertEquals("from C", delivery.message().payload());
                assertEquals("1", delivery.headers().text("x-One").orElseThrow());
            }
            connection.publisher(route, Text.SET).send(new Text("to C"));
            assertEquals("to C", tool("amqp-consume", "-q", name, "-c", "1", "cat"));
        }
    }

    @Test
    void theBrokersOwnToolShowsOurHeadersWithTheirTypes() throws Exception {
        String name = fresh();
        try (Connection connection = connect()) {
            connection
                    .publisher(queue(name, Map.of("name", name)), Text.SET)
                    .send(
                            new Text("to Python"),
                            SendOption.header("x-One", 1),
                            SendOption.header("x-Two", "a"),
                            SendOption.header("x-Two", "b"),
                            SendOption.header("x-Three", true));
        }

        String shown = broker.admin("--format=raw_json", "get", "queue=" + name, "ackmode=ack_requeue_false")
                .replace(" ", "");

        for (String each : List.of(
                "\"payload\":\"toPython\"",
                "\"content_type\":\"text/plain;charset=utf-8\"",
                "\"x-One\":1",
                "\"x-Two\":[\"a\",\"b\"]",
                "\"x-Three\":true")) {
            assertTrue(shown.contains(each), shown);
        }
    }

    private static String tool(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program, "--url", "amqp://alice:wonderland@" + broker.host()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), program + " did not end");
        assertEquals(0, process.exitValue(), program);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
