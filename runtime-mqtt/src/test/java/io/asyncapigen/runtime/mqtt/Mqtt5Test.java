package io.asyncapigen.runtime.mqtt;

import static io.asyncapigen.runtime.mqtt.MqttTests.RAW;
import static io.asyncapigen.runtime.mqtt.MqttTests.alice;
import static io.asyncapigen.runtime.mqtt.MqttTests.await;
import static io.asyncapigen.runtime.mqtt.MqttTests.binding;
import static io.asyncapigen.runtime.mqtt.MqttTests.collect;
import static io.asyncapigen.runtime.mqtt.MqttTests.fresh;
import static io.asyncapigen.runtime.mqtt.MqttTests.message;
import static io.asyncapigen.runtime.mqtt.MqttTests.next;
import static io.asyncapigen.runtime.mqtt.MqttTests.route;
import static io.asyncapigen.runtime.mqtt.MqttTests.server;
import static io.asyncapigen.runtime.mqtt.MqttTests.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.security.UserPassword;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only MQTT 5 has, on a real server. */
@Timeout(120)
class Mqtt5Test {
    private static final ReplyRoute ANYWHERE = ReplyRoute.of(Route.of("replies", AddressTemplate.unknown()));
    private static final BindingField<String> CORRELATION_DATA =
            BindingField.of("mqtt", "correlationData", TypeToken.of(String.class));
    private static final BindingField<String> RESPONSE_TOPIC =
            BindingField.of("mqtt", "responseTopic", TypeToken.of(String.class));

    private static MqttServer broker;

    record Note(String payload) implements Message {}

    private static MessageSet<Note> notes(Map<String, ?> binding) {
        return MessageSet.of(MessageType.builder("note", Note.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Note::payload)
                .bindings(binding(binding))
                .field(CORRELATION_DATA)
                .field(RESPONSE_TOPIC)
                .build(Note::new));
    }

    @BeforeAll
    static void startServer() throws Exception {
        broker = MqttServer.start(false);
    }

    @AfterAll
    static void endServer() throws Exception {
        broker.close();
    }

    private static Server here() {
        return server(Version.V5, broker.host());
    }

    private static Connection connect() {
        return Connection.open(here(), alice().build());
    }

    private static MqttDelivery facts(Delivery<?> delivery) {
        return delivery.metadata(MqttDelivery.class).orElseThrow();
    }

    @Test
    void allValuesOfAHeaderComeInTheirOrder() throws Exception {
        Route route = route(fresh());
        try (Connection connection = connect()) {
            var received = collect(connection, route);
            connection
                    .publisher(route, RAW)
                    .send(
                            message("a"),
                            SendOption.header("Trace", "t1"),
                            SendOption.header("trace", "жук"),
                            SendOption.header("Trace", "t2"),
                            SendOption.header("count", 42));
            Delivery<RawMessage> delivery = next(received);
            assertEquals(
                    List.of("t1", "t2"),
                    delivery.headers().all("Trace").stream()
                            .map(HeaderValue::text)
                            .toList());
            assertEquals("жук", delivery.headers().text("trace").orElseThrow());
            assertEquals(
                    "42",
                    delivery.headers().first("count").map(HeaderValue::text).orElseThrow());
        }
    }

    @Test
    void aHeaderThatCannotBeWrittenFailsTheSendAndNothingElse() throws Exception {
        Route route = route(fresh());
        try (Connection connection = connect()) {
            var received = collect(connection, route);
            var publisher = connection.publisher(route, RAW);
            for (String each : List.of("a\0b", "x".repeat(70_000))) {
                assertThrows(
                        SendFailedException.class, () -> publisher.send(message("a"), SendOption.header("x", each)));
            }
            publisher.send(message("fine"));
            assertEquals("fine", text(next(received)));
        }
    }

    @Test
    void theBindingOfAMessageIsApplied() throws Exception {
        Route route = route(fresh());
        MessageSet<Note> notes = notes(Map.of(
                "payloadFormatIndicator",
                1,
                "contentType",
                "text/plain;charset=utf-8",
                "responseTopic",
                "answers/here",
                "correlationData",
                Map.of("const", "c-1")));
        var received = new LinkedBlockingQueue<Delivery<Note>>();
        try (Connection connection = connect()) {
            connection.subscriber(route, notes).subscribe(received::add);
            connection.publisher(route, notes).send(new Note("жук"));
            Delivery<Note> delivery = next(received);
            assertEquals("жук", delivery.message().payload());
            assertEquals("utf-8", delivery.contentType().parameters().get("charset"));
            assertEquals(Optional.of("answers/here"), facts(delivery).responseTopic());
            assertEquals(Optional.of(Binary.utf8("c-1")), facts(delivery).correlationData());

            connection
                    .publisher(route, notes)
                    .send(new Note("b"), CORRELATION_DATA.with("c-2"), RESPONSE_TOPIC.with("answers/there"));
            delivery = next(received);
            assertEquals(Optional.of("c-2"), CORRELATION_DATA.of(delivery));
            assertEquals(Optional.of("answers/there"), RESPONSE_TOPIC.of(delivery));
        }
    }

    @Test
    void aMessageThatHasExpiredIsNotDelivered() throws Exception {
        Route route = route(fresh());
        Route expiring = route.operation("op", binding(Map.of("messageExpiryInterval", 1)));
        String clientId = "expiry-" + fresh().substring(5);
        var lasting = alice().option(MqttSession.lasting(clientId)).build();
        try (Connection away = Connection.open(here(), lasting)) {
            collect(away, route);
        }
        try (Connection sending = connect()) {
            sending.publisher(expiring, RAW).send(message("short"));
            sending.publisher(expiring, RAW).send(message("long"), new MqttExpiry(Duration.ofHours(1)));
        }
        TimeUnit.MILLISECONDS.sleep(2_500); // the life of the message
        try (Connection back = Connection.open(here(), lasting)) {
            var received = collect(back, route);
            Delivery<RawMessage> delivery = next(received);
            assertEquals("long", text(delivery));
            assertTrue(facts(delivery).expiry().orElseThrow().compareTo(Duration.ofMinutes(59)) > 0);
            assertNull(received.poll(200, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void aPacketThatIsLargerThanTheBindingSaysIsNotSentToUs() throws Exception {
        Route route = route(fresh());
        try (Connection connection = Connection.open(
                        server(Version.V5, broker.host(), Map.of("maximumPacketSize", 1_000)), alice().build());
                Connection sending = connect()) {
            var received = collect(connection, route);
            sending.publisher(route, RAW).send(message("x".repeat(2_000)));
            sending.publisher(route, RAW).send(message("small"));
            assertEquals("small", text(next(received)));
        }
    }

    @Test
    void whatTheServerDoesNotAllowFails() {
        var bob = ConnectOptions.builder()
                .credentials(UserPassword.of("bob", "builder-secret"))
                .build();
        try (Connection connection = Connection.open(here(), bob)) {
            connection.publisher(route("allowed/a"), RAW).send(message("a"));
            for (MqttQos each : List.of(MqttQos.AT_LEAST_ONCE, MqttQos.EXACTLY_ONCE)) {
                var refused = assertThrows(
                        SendFailedException.class,
                        () -> connection.publisher(route("denied/a"), RAW).send(message("a"), each));
                assertTrue(String.valueOf(refused.getMessage()).contains("does not allow"), refused::toString);
            }
        }
    }

    @Test
    void theReceiptSaysWhetherAnybodySubscribes() throws Exception {
        Route route = route(fresh());
        try (Connection connection = connect()) {
            var publisher = connection.publisher(route, RAW);
            assertFalse(publisher
                    .send(message("a"))
                    .metadata(MqttReceipt.class)
                    .orElseThrow()
                    .isMatched());
            collect(connection, route);
            assertTrue(publisher
                    .send(message("a"))
                    .metadata(MqttReceipt.class)
                    .orElseThrow()
                    .isMatched());
        }
    }

    @Test
    void requestsGoByResponseTopicAndNobodyThereIsSaidAtOnce() {
        Route questions = route(fresh());
        try (Connection connection = connect();
                Connection other = connect()) {
            var requester = connection.requester(questions, RAW, ANYWHERE, RAW);
            long start = System.nanoTime();
            AsyncApiException nobody =
                    assertThrows(SendFailedException.class, () -> requester.request(message("anybody?")));
            assertTrue(String.valueOf(nobody.getMessage()).contains("nobody"), nobody::toString);
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10));

            other.responder(questions, RAW, ANYWHERE, RAW)
                    .respond(each ->
                            message("you said " + each.message().payload().toUtf8()));
            for (int i = 0; i < 20; i++) {
                assertEquals(
                        "you said " + i,
                        requester.request(message("" + i)).payload().toUtf8());
            }
        }
    }

    /** Its own messages fill up all that the server may send, and the reply has to come nevertheless. */
    @Test
    void aHandlerMayWaitForAReplyWhileItsOwnMessagesWait() throws Exception {
        Route work = route(fresh());
        Route questions = route(fresh());
        var done = new CountDownLatch(60);
        try (Connection connection = connect();
                Connection other = connect()) {
            other.responder(questions, RAW, ANYWHERE, RAW).respond(each -> message("yes"));
            var requester = connection.requester(questions, RAW, ANYWHERE, RAW);
            for (int i = 0; i < 60; i++) {
                other.publisher(work, RAW).send(message("" + i), new MqttRetain(false));
            }
            connection.subscriber(work, RAW).subscribe(each -> {
                assertEquals(
                        "yes", requester.request(message("may I?")).payload().toUtf8());
                done.countDown();
            });
            for (int i = 0; i < 60; i++) {
                other.publisher(work, RAW).send(message("" + i));
            }
            assertTrue(done.await(20, TimeUnit.SECONDS), done::toString);
        }
    }

    @Test
    void aReplyThatNobodyWaitsForIsCounted() throws Exception {
        Route questions = route(fresh());
        var unmatched = new AtomicLong();
        var options = alice().connectionListener(new ConnectionListener() {
                    @Override
                    public void unmatchedReply(Route where, long count) {
                        unmatched.set(count);
                    }
                })
                .build();
        try (Connection connection = Connection.open(here(), options);
                Connection other = connect()) {
            other.responder(questions, RAW, ANYWHERE, RAW).respond(each -> {
                Thread.sleep(500); // longer than anybody waits
                return message("late");
            });
            var requester = connection.requester(questions, RAW, ANYWHERE, RAW).timeout(Duration.ofMillis(200));
            assertThrows(AsyncApiException.class, () -> requester.request(message("hurry")));
            await(() -> unmatched.get() == 1);
        }
    }

    @Test
    void theBindingSaysWhereRepliesGo() throws Exception {
        Route questions = route(fresh());
        String topic = fresh();
        MessageSet<Note> notes = notes(Map.of("responseTopic", topic));
        try (Connection connection = connect();
                Connection other = connect()) {
            var overheard = collect(other, route(topic));
            other.responder(questions, notes, ANYWHERE, notes)
                    .respond(each -> new Note("re: " + each.message().payload()));
            assertEquals(
                    "re: a",
                    connection
                            .requester(questions, notes, ANYWHERE, notes)
                            .request(new Note("a"))
                            .payload());
            assertEquals("re: a", text(next(overheard)));
        }
    }

    @Test
    void whatIsRejectedIsAcknowledgedWithAReasonAndDoesNotComeAgain() throws Exception {
        Route route = route(fresh());
        var calls = new AtomicInteger();
        try (Connection connection = connect()) {
            connection
                    .subscriber(route, RAW)
                    .errorHandler(ErrorHandler.always(Settlement.REJECT))
                    .subscribe(each -> {
                        calls.incrementAndGet();
                        throw new IllegalStateException("no");
                    });
            connection.publisher(route, RAW).send(message("a"));
            await(() -> broker.log().matches("(?s).*Received PUBACK from \\S+ \\(Mid: \\d+, RC:131\\).*"));
        }
        assertEquals(1, calls.get());
    }

    @Test
    void anEnvelopeForHeadersIsRefused() {
        try (Connection connection = connect()) {
            assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection
                            .subscriber(route(fresh()).option(new JsonEnvelope()), RAW)
                            .subscribe(each -> {}));
        }
    }
}
