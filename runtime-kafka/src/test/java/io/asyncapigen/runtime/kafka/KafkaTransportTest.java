package io.asyncapigen.runtime.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real broker. */
@Timeout(240)
class KafkaTransportTest {
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final KafkaRetry SOON = new KafkaRetry(Duration.ofMillis(5), Duration.ofMillis(20));
    private static Broker broker;

    private final BlockingQueue<Delivery<RawMessage>> received = new LinkedBlockingQueue<>();

    @BeforeAll
    static void startBroker() throws Exception {
        broker = Broker.start();
    }

    @AfterAll
    static void endBroker() throws Exception {
        broker.close();
    }

    @Test
    void aMessageComesBackWithItsKeyHeadersTimestampAndPlace() throws Exception {
        Route route = route("orders.placed-" + UUID.randomUUID());
        try (Connection connection = connect(options());
                Subscription subscription = subscribe(connection, route)) {
            Instant time = Instant.ofEpochMilli(1_700_000_000_123L);
            Receipt receipt = connection
                    .publisher(route, RAW)
                    .send(
                            message("hello"),
                            KafkaKey.of("k1"),
                            new KafkaPartition(2),
                            new KafkaTimestamp(time),
                            SendOption.header("Trace", "t1"),
                            SendOption.header("nothing", null));
            Delivery<RawMessage> delivery = next();
            KafkaRecord record = delivery.metadata(KafkaRecord.class).orElseThrow();
            KafkaReceipt place = receipt.metadata(KafkaReceipt.class).orElseThrow();
            assertEquals("hello", delivery.message().payload().toUtf8());
            assertEquals("k1", record.keyText().orElseThrow());
            assertEquals(2, record.partition());
            assertEquals(2, place.partition());
            assertEquals(record.offset(), place.offset().orElseThrow());
            assertEquals(time, record.timestamp());
            assertEquals("t1", delivery.headers().text("Trace").orElseThrow());
            assertEquals(
                    "null",
                    delivery.headers().first("nothing").orElseThrow().toJson().toString());
            assertEquals("application/octet-stream", String.valueOf(delivery.contentType()));
            assertNotNull(subscription);
        }
    }

    @Test
    void parametersGoIntoTheTopicAndComeOutOfIt() throws Exception {
        String name = "p" + UUID.randomUUID();
        Route route = Route.of("light", AddressTemplate.parse(name + ".{id}.measured"))
                .operation("receive", Bindings.none());
        try (Connection connection = connect(options())) {
            Publisher<RawMessage> first = connection.publisher(route.with(Map.of("id", "lamp-1")), RAW);
            first.send(message("before"));
            try (Subscription subscription = subscribe(connection, route)) {
                first.send(message("one"));
                Delivery<RawMessage> delivery = next();
                assertEquals("one", delivery.message().payload().toUtf8());
                assertEquals(Map.of("id", "lamp-1"), delivery.parameters());
                // A topic that is made later is found, and read from its beginning.
                connection.publisher(route.with(Map.of("id", "lamp-2")), RAW).send(message("two"));
                assertEquals(Map.of("id", "lamp-2"), next().parameters());
                assertNotNull(subscription);
            }
            assertThrows(
                    SendFailedException.class,
                    () -> connection
                            .publisher(route.with(Map.of("id", "a.b")), RAW)
                            .send(message("no")));
        }
    }

    @Test
    void aReleasedMessageComesAgainBeforeLaterOnesAndARejectedOneBecomesADeadLetter() throws Exception {
        String topic = "r" + UUID.randomUUID();
        Route route = route(topic);
        Route dead = route(topic + "-dead");
        var seen = new LinkedBlockingQueue<String>();
        try (Connection connection = connect(options());
                Subscription deadLetters = subscribe(connection, dead);
                Subscription subscription = connection
                        .subscriber(route.option(new KafkaDeadLetters(topic + "-dead")), RAW)
                        .subscribe(delivery -> {
                            String text = delivery.message().payload().toUtf8();
                            seen.add(text + delivery.attempt());
                            if (text.equals("poison") || text.equals("shaky") && delivery.attempt() == 1) {
                                throw new IllegalStateException("not today");
                            }
                        })) {
            for (String each : List.of("shaky", "poison", "good")) {
                connection.publisher(route, RAW).send(message(each), KafkaKey.of("same"), new KafkaPartition(0));
            }
            Delivery<RawMessage> letter = next();
            assertEquals("poison", letter.message().payload().toUtf8());
            assertEquals(
                    "same",
                    letter.metadata(KafkaRecord.class).orElseThrow().keyText().orElseThrow());
            assertEquals(topic, letter.headers().text("dead-letter-topic").orElseThrow());
            assertEquals(
                    "not today", letter.headers().text("dead-letter-message").orElseThrow());
            var order = new ArrayList<String>();
            while (order.size() < 5) {
                order.add(seen.poll(30, TimeUnit.SECONDS));
            }
            assertEquals(List.of("shaky1", "shaky2", "poison1", "poison2", "good1"), order);
            assertNotNull(deadLetters);
            assertNotNull(subscription);
        }
    }

    @Test
    void aGroupGoesOnWhereItEnded() throws Exception {
        Route route = route("g" + UUID.randomUUID());
        try (Connection connection = connect(options())) {
            Publisher<RawMessage> publisher = connection.publisher(route, RAW);
            try (Subscription subscription = subscribe(connection, route)) {
                publisher.send(message("1"), KafkaKey.of("k"));
                assertEquals("1", next().message().payload().toUtf8());
                assertNotNull(subscription);
            }
            publisher.send(message("2"), KafkaKey.of("k"));
            try (Subscription subscription = subscribe(connection, route)) {
                publisher.send(message("3"), KafkaKey.of("k"));
                assertEquals("2", next().message().payload().toUtf8());
                assertEquals("3", next().message().payload().toUtf8());
                assertNotNull(subscription);
            }
        }
    }

    @Test
    void nothingIsLostAndOrderIsKeptPerKeyWhileASecondConsumerComesAndGoesAndSomeMessagesFail() throws Exception {
        int count = Integer.getInteger("kafka.messages", 20_000);
        Route route = route("m" + UUID.randomUUID());
        var lastOfKey = new ConcurrentHashMap<String, Integer>();
        var distinct = ConcurrentHashMap.<Integer>newKeySet();
        var skipped = new LinkedBlockingQueue<String>();
        var poisoned = new AtomicInteger();
        ConnectOptions shared = options().build();
        try (Connection connection = Connection.open(Server.of("kafka", broker.host()), shared);
                Connection other = Connection.open(Server.of("kafka", broker.host()), shared)) {
            Subscription first = watch(connection, route, lastOfKey, distinct, skipped, poisoned);
            Publisher<RawMessage> publisher = connection.publisher(route, RAW);
            var sent = new ArrayList<CompletableFuture<Receipt>>();
            Subscription second = null;
            for (int i = 0; i < count; i++) {
                sent.add(publisher
                        .sendAsync(message(Integer.toString(i)), KafkaKey.of("key-" + i % 50))
                        .toCompletableFuture());
                if (i == count / 3) {
                    second = watch(other, route, lastOfKey, distinct, skipped, poisoned);
                } else if (i == 2 * count / 3 && second != null) {
                    second.close();
                }
            }
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (distinct.size() < count && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            first.close();
        }
        assertEquals(count, distinct.size());
        assertEquals(List.of(), List.copyOf(skipped));
        assertTrue(poisoned.get() >= count / 100, "poisoned " + poisoned);
    }

    /** Notes a message that comes for the first time after a later one of its key. */
    private static Subscription watch(
            Connection connection,
            Route route,
            Map<String, Integer> lastOfKey,
            java.util.Set<Integer> distinct,
            java.util.Queue<String> skipped,
            AtomicInteger poisoned) {
        return connection.subscriber(route, RAW).maxInFlight(8).subscribe(delivery -> {
            int number = Integer.parseInt(delivery.message().payload().toUtf8());
            if (number % 100 == 7 && delivery.attempt() == 1) {
                poisoned.incrementAndGet();
                throw new IllegalStateException("poison");
            }
            String key =
                    delivery.metadata(KafkaRecord.class).orElseThrow().keyText().orElseThrow();
            if (distinct.add(number)) {
                Integer before = lastOfKey.put(key, number);
                if (before != null && before > number) {
                    skipped.add(number + " after " + before);
                }
            }
        });
    }

    @Test
    void everyWayToLogInWorks() throws Exception {
        var alice = UserPassword.of("alice", "wonderland");
        Tls tls = Tls.trusting(broker.certificateOfServer());
        var certificate = ClientCertificate.ofPkcs12(broker.keyOfClient(), broker::passwordOfClient);
        roundTrip("kafka", broker.sasl(), new SecurityScheme.Plain(), options().credentials(alice));
        roundTrip(
                "kafka",
                broker.sasl(),
                new SecurityScheme.ScramSha256(),
                options().credentials(alice));
        roundTrip(
                "kafka-secure",
                broker.saslTls(),
                new SecurityScheme.Plain(),
                options().credentials(alice).tls(tls));
        roundTrip(
                "kafka-secure",
                broker.saslTls(),
                new SecurityScheme.ScramSha512(),
                options().credentials(alice).tls(tls));
        roundTrip(
                "kafka-secure",
                broker.saslTls(),
                new SecurityScheme.Http("bearer", null),
                options().credentials(Token.of(unsecuredToken())).tls(tls));
        roundTrip(
                "kafka-secure",
                broker.mutualTls(),
                new SecurityScheme.X509(),
                options().credentials(certificate).tls(tls));
    }

    private void roundTrip(String protocol, String host, SecurityScheme scheme, ConnectOptions.Builder options)
            throws Exception {
        Route route = route("s" + UUID.randomUUID());
        try (Connection connection = Connection.open(server(protocol, host, scheme), options.build());
                Subscription subscription = subscribe(connection, route)) {
            connection.publisher(route, RAW).send(message(scheme.type()));
            assertEquals(scheme.type(), next().message().payload().toUtf8());
            assertNotNull(subscription);
        }
    }

    private static String unsecuredToken() {
        long now = Instant.now().getEpochSecond();
        return base64("{\"alg\":\"none\"}") + "."
                + base64("{\"sub\":\"alice\",\"iat\":" + now + ",\"exp\":" + (now + 3600) + "}") + ".";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void wrongCredentialsAndStrangersAreRefusedWithoutTheSecret() {
        ConnectOptions wrong =
                options().credentials(UserPassword.of("alice", "sesame-open")).build();
        for (SecurityScheme each : List.of(new SecurityScheme.Plain(), new SecurityScheme.ScramSha256())) {
            var refused = assertThrows(
                    AuthenticationFailedException.class,
                    () -> Connection.open(server("kafka", broker.sasl(), each), wrong));
            assertTrue(String.valueOf(refused.getMessage()).contains(broker.sasl()), refused.getMessage());
            assertTrue(!String.valueOf(refused.getMessage()).contains("sesame-open"), refused.getMessage());
        }
        var distrusted = assertThrows(
                ConnectFailedException.class,
                () -> Connection.open(
                        server("kafka-secure", broker.saslTls(), new SecurityScheme.Plain()),
                        options()
                                .credentials(UserPassword.of("alice", "wonderland"))
                                .build()));
        assertTrue(String.valueOf(distrusted.getMessage()).contains("not trusted"), distrusted.getMessage());
        assertThrows(
                ConnectFailedException.class,
                () -> Connection.open(
                        Server.of("kafka", "localhost:1"),
                        options().connectTimeout(Duration.ofSeconds(3)).build()));
    }

    @Test
    void aTopicIsMadeAsTheDocumentSaysWhenThatIsWanted() {
        String topic = "t" + UUID.randomUUID();
        JsonObject binding = JsonObject.of(Map.of("topic", topic, "partitions", 7, "replicas", 1));
        Route route = Route.of("c", AddressTemplate.parse("an address that is not a topic"))
                .bindings(Bindings.builder().add("kafka", binding).build())
                .operation("send", Bindings.none())
                .option(new KafkaTopicCreation());
        try (Connection connection = connect(options())) {
            KafkaReceipt receipt = connection
                    .publisher(route, RAW)
                    .send(message("x"), new KafkaPartition(6))
                    .metadata(KafkaReceipt.class)
                    .orElseThrow();
            assertEquals(topic, receipt.topic());
            assertEquals(6, receipt.partition());
        }
    }

    @Test
    void aMessageThatIsTooLargeIsAnErrorThatSaysSo() {
        Route route = route("l" + UUID.randomUUID());
        try (Connection connection = connect(options())) {
            var refused = assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(route, RAW).send(RawMessage.of(Binary.of(new byte[2_000_000]))));
            assertTrue(String.valueOf(refused.getMessage()).contains("too large"), refused.getMessage());
        }
    }

    @Test
    void withoutAGroupASubscriptionIsRefusedAndTheDocumentsGroupIsTaken() {
        Route bare = Route.of("c", AddressTemplate.parse("x" + UUID.randomUUID()));
        Bindings grouped = Bindings.builder()
                .add(
                        "kafka",
                        new JsonObject(Map.of("groupId", new JsonObject(Map.of("const", new JsonString("the-group"))))))
                .build();
        try (Connection connection = Connection.open(Server.of("kafka", broker.host()), ConnectOptions.defaults())) {
            var refused = assertThrows(
                    UnsupportedByTransportException.class,
                    () -> subscribe(connection, bare.operation("receive", Bindings.none())));
            assertTrue(String.valueOf(refused.getMessage()).contains("KafkaGroup.of"), refused.getMessage());
            subscribe(connection, bare.operation("receive", grouped)).close();
        }
    }

    @Test
    void aBrokerThatIsKilledAndStartedAgainLosesNothing() throws Exception {
        try (Broker own = Broker.start()) {
            Route route = route("b" + UUID.randomUUID());
            var distinct = ConcurrentHashMap.<String>newKeySet();
            try (Connection connection = Connection.open(
                            Server.of("kafka", own.host()),
                            options().sendTimeout(Duration.ofSeconds(120)).build());
                    Subscription subscription = connection
                            .subscriber(route, RAW)
                            .subscribe(delivery ->
                                    distinct.add(delivery.message().payload().toUtf8()))) {
                Publisher<RawMessage> publisher = connection.publisher(route, RAW);
                publisher.send(message("before"));
                own.kill();
                var during = publisher.sendAsync(message("during")).toCompletableFuture();
                own.launch();
                during.get(120, TimeUnit.SECONDS);
                publisher.send(message("after"));
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (distinct.size() < 3 && System.nanoTime() < end) {
                    Thread.sleep(20);
                }
                assertEquals(java.util.Set.of("before", "during", "after"), distinct);
                assertNotNull(subscription);
            }
        }
    }

    @Test
    void whatKcatSendsIsReceivedAndTheOtherWayRound() throws Exception {
        TestMachine.requireProgram("kcat", "kcat");
        String topic = "kcat" + UUID.randomUUID();
        Route route = route(topic);
        try (Connection connection = connect(options());
                Subscription subscription = subscribe(connection, route)) {
            kcat("a-key:a value\n", "-P", "-t", topic, "-K:", "-H", "one=1", "-H", "content-type=text/plain");
            Delivery<RawMessage> delivery = next();
            assertEquals("a value", delivery.message().payload().toUtf8());
            assertEquals(
                    "a-key",
                    delivery.metadata(KafkaRecord.class).orElseThrow().keyText().orElseThrow());
            assertEquals("1", delivery.headers().text("one").orElseThrow());
            assertEquals("text/plain", String.valueOf(delivery.contentType()));

            String other = "back" + UUID.randomUUID();
            connection
                    .publisher(route(other), RAW)
                    .send(message("hello"), KafkaKey.of("k"), SendOption.header("two", "2"));
            assertEquals(
                    "k|hello|two=2,content-type=application/octet-stream",
                    kcat("", "-C", "-t", other, "-o", "beginning", "-e", "-q", "-f", "%k|%s|%h"));
            assertNotNull(subscription);
        }
    }

    /** A message as generated code has it whose binding has a key of whole numbers. */
    record Counted(Binary payload) implements Message {
        static final BindingField<Integer> KAFKA_KEY = BindingField.of("kafka", "key", TypeToken.of(Integer.class));
        static final MessageSet<Counted> SET = MessageSet.of(MessageType.builder("counted", Counted.class)
                .payload(TypeToken.of(Binary.class), Counted::payload)
                .field(KAFKA_KEY)
                .build(Counted::new));
    }

    @Test
    void aTypedKeyIsTextOnTheWireAndTypedAgainWhenItComesBack() throws Exception {
        Route route = route("typed" + UUID.randomUUID());
        var received = new LinkedBlockingQueue<Delivery<Counted>>();
        try (Connection connection = connect(options());
                Subscription subscription =
                        connection.subscriber(route, Counted.SET).subscribe(received::add)) {
            connection.publisher(route, Counted.SET).send(new Counted(Binary.utf8("a")), Counted.KAFKA_KEY.with(42));

            Delivery<Counted> delivery = received.poll(30, TimeUnit.SECONDS);
            assertNotNull(delivery, "nothing came");
            assertEquals(Optional.of(42), Counted.KAFKA_KEY.of(delivery));
            assertEquals(
                    Optional.of("42"),
                    delivery.metadata(KafkaRecord.class).orElseThrow().keyText());
            assertNotNull(subscription);
        }
    }

    private static String kcat(String input, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("kcat", "-b", broker.host()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("kcat did not end");
        }
        assertEquals(0, process.exitValue());
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Subscription subscribe(Connection connection, Route route) {
        return connection.subscriber(route, RAW).subscribe(received::add);
    }

    private Delivery<RawMessage> next() throws InterruptedException {
        Delivery<RawMessage> delivery = received.poll(30, TimeUnit.SECONDS);
        assertNotNull(delivery, "nothing came");
        return delivery;
    }

    private static ConnectOptions.Builder options() {
        return ConnectOptions.builder()
                .option(KafkaGroup.of("group-" + UUID.randomUUID()))
                .option(SOON);
    }

    private static Connection connect(ConnectOptions.Builder options) {
        return Connection.open(Server.of("kafka", broker.host()), options.build());
    }

    private static Server server(String protocol, String host, SecurityScheme scheme) {
        ServerAddress address = ServerAddress.of(protocol, host);
        return new Server() {
            @Override
            public ServerAddress address() {
                return address;
            }

            @Override
            public List<SecurityRequirement> security() {
                return List.of(new SecurityRequirement("it", scheme, List.of()));
            }
        };
    }

    private static Route route(String topic) {
        return Route.of("channel", AddressTemplate.literal(topic)).operation("operation", Bindings.none());
    }

    private static RawMessage message(String text) {
        return RawMessage.of(Binary.utf8(text));
    }
}
