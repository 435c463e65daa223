package io.asyncapigen.runtime.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.DeadlineExceededException;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Requester;
import io.asyncapigen.runtime.Responder;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.spi.Envelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestReplyTest {
    record Head(
            @JsonProperty("correlationId") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String correlationId,

            @JsonProperty("replyTo") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String replyTo) {}

    record Ask(String payload, @Nullable Head headers) implements Message {
        static final MessageType<Ask> TYPE = MessageType.builder("ask", Ask.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Ask::payload)
                .headers(TypeToken.of(Head.class), Ask::headers)
                .correlationId("$message.header#/correlationId")
                .build(Ask::new);

        static Ask of(String payload) {
            return new Ask(payload, null);
        }
    }

    record Body(
            @JsonProperty("id") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String id,

            @JsonProperty("text") String text) {}

    record Answer(Body payload) implements Message {
        static final MessageType<Answer> TYPE = MessageType.builder("answer", Answer.class)
                .payload(TypeToken.of(Body.class), Answer::payload)
                .correlationId("$message.payload#/id")
                .build(Answer::new);

        static Answer of(String text) {
            return new Answer(new Body(null, text));
        }
    }

    record Mute(String payload) implements Message {
        static final MessageType<Mute> TYPE = MessageType.builder("mute", Mute.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Mute::payload)
                .build(Mute::new);
    }

    private static final MessageSet<Ask> ASKS = MessageSet.of(Ask.TYPE);
    private static final MessageSet<Answer> ANSWERS = MessageSet.of(Answer.TYPE);
    private static final Route QUESTIONS = Route.of("questions", AddressTemplate.parse("questions/{topic}"));
    private static final Route UNKNOWN = Route.of("answers", AddressTemplate.unknown());
    private static final ReplyRoute FIXED =
            ReplyRoute.of(Route.of("answers", AddressTemplate.parse("answers/{topic}")));
    private static final ReplyRoute NAMED = ReplyRoute.of(UNKNOWN, "$message.header#/replyTo");

    private final InMemoryTransport transport = InMemoryTransport.create();
    private final AtomicLong unmatched = new AtomicLong();
    private final List<Connection> connections = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        connections.forEach(Connection::close);
    }

    private Connection connect(Server server) {
        var options = ConnectOptions.builder()
                .transport(transport)
                .closeTimeout(Duration.ofMillis(500)) // some handlers never end
                .connectionListener(new ConnectionListener() {
                    @Override
                    public void unmatchedReply(Route route, long count) {
                        unmatched.set(count);
                    }
                })
                .build();
        Connection connection = Connection.open(server, options);
        connections.add(connection);
        return connection;
    }

    private Requester<Ask, Answer> requester(Server server, ReplyRoute reply) {
        ReplyRoute known = reply.route().address().isUnknown()
                ? reply
                : new ReplyRoute(reply.route().with(Map.of("topic", "a")), reply.address());
        return connect(server).requester(QUESTIONS.with(Map.of("topic", "a")), ASKS, known, ANSWERS);
    }

    private Responder<Ask, Answer> responder(Server server, ReplyRoute reply) {
        return connect(server).responder(QUESTIONS, ASKS, reply, ANSWERS);
    }

    private static final Server KAFKA = Server.of("kafka", "localhost");
    private static final Server REDIS = Server.of("redis", "localhost");
    private static final Server AMQP = Server.of("amqp", "localhost");
    private static final Server WS = Server.of("ws", "localhost");
    private static final Server MQTT5 = new Server() {
        @Override
        public ServerAddress address() {
            return ServerAddress.of("mqtt", "5.0", "localhost", null);
        }
    };

    @Test
    void aReplyOnAFixedChannelFindsItsRequest() {
        responder(KAFKA, FIXED).respond(ask -> Answer.of(ask.message().payload() + "!"));

        Answer answer = requester(KAFKA, FIXED).request(Ask.of("why"));

        assertEquals("why!", answer.payload().text());
        assertTrue(answer.payload().id() != null, "the correlation id is where the document says");
    }

    @Test
    void aReplyGoesToTheAddressThatTheRequestNames() {
        var named = new CompletableFuture<String>();
        responder(REDIS, NAMED).respond(ask -> {
            named.complete(ask.message().headers().replyTo());
            return Answer.of("x");
        });

        assertEquals(
                "x", requester(REDIS, NAMED).request(Ask.of("why")).payload().text());
        assertTrue(named.join().startsWith("replies/"));
    }

    @Test
    void whereAddressesHaveToBeThereBeforeTheUserChoosesOne() {
        responder(KAFKA, NAMED).respond(ask -> Answer.of(ask.message().headers().replyTo()));
        var requester = requester(KAFKA, NAMED);

        assertThrows(IllegalStateException.class, () -> requester.request(Ask.of("why")));
        assertEquals(
                "my-answers",
                requester
                        .replyAddress("my-answers")
                        .request(Ask.of("why"))
                        .payload()
                        .text());
    }

    @Test
    void aProtocolThatAnswersByItselfNeedsNoAddress() {
        for (Server server : List.of(AMQP, MQTT5)) {
            responder(server, ReplyRoute.of(UNKNOWN)).respond(ask -> Answer.of("native"));

            var requester = requester(server, ReplyRoute.of(UNKNOWN));

            assertEquals("native", requester.request(Ask.of("why")).payload().text());
        }
    }

    @Test
    void onAConnectionTheAnswerGoesBackToThePeer() {
        responder(WS, ReplyRoute.of(UNKNOWN)).respond(ask -> Answer.of("peer"));

        assertEquals(
                "peer",
                requester(WS, ReplyRoute.of(UNKNOWN))
                        .request(Ask.of("why"))
                        .payload()
                        .text());
    }

    @Test
    void manyRequestsWaitAtOnceAndEachGetsItsOwnReply() throws Exception {
        responder(KAFKA, FIXED).maxInFlight(50).respond(ask -> {
            Thread.sleep(ask.message().payload().length() % 3);
            return Answer.of(ask.message().payload());
        });
        var requester = requester(KAFKA, FIXED);

        List<CompletableFuture<Answer>> answers = IntStream.range(0, 1000)
                .mapToObj(i -> requester.requestAsync(Ask.of("q" + i)).toCompletableFuture())
                .toList();

        for (int i = 0; i < answers.size(); i++) {
            assertEquals(
                    "q" + i, answers.get(i).get(20, TimeUnit.SECONDS).payload().text());
        }
    }

    @Test
    void aReplyThatComesTooLateIsCounted() throws Exception {
        var release = new CountDownLatch(1);
        responder(KAFKA, FIXED).respond(ask -> {
            release.await();
            return Answer.of("late");
        });

        var requester = requester(KAFKA, FIXED).timeout(Duration.ofMillis(50));
        assertThrows(DeadlineExceededException.class, () -> requester.request(Ask.of("why")));
        release.countDown();

        Eventually.isTrue("it is counted", () -> unmatched.get() == 1);
    }

    @Test
    void aReplyThatNobodyAskedForIsCounted() throws Exception {
        requester(KAFKA, FIXED);

        transport.send(
                KAFKA.address(),
                "answers/a",
                Envelope.builder(Binary.utf8("{\"id\":\"unknown\",\"text\":\"x\"}"))
                        .build());
        transport.send(
                KAFKA.address(),
                "answers/a",
                Envelope.builder(Binary.utf8("no json")).build());

        Eventually.isTrue("both are counted", () -> unmatched.get() == 2);
    }

    @Test
    void aReplyThatCannotBeReadFailsItsRequest() {
        connect(KAFKA)
                .subscriber(QUESTIONS, ASKS)
                .subscribe(ask -> transport.send(
                        KAFKA.address(),
                        "answers/a",
                        Envelope.builder(Binary.utf8(
                                        "{\"id\":\"" + ask.message().headers().correlationId() + "\",\"text\":5}"))
                                .build()));

        assertThrows(DecodeException.class, () -> requester(KAFKA, FIXED).request(Ask.of("why")));
    }

    @Test
    void theRequestsOwnCorrelationIdIsKept() {
        responder(KAFKA, FIXED).respond(ask -> Answer.of("x"));

        Answer answer = requester(KAFKA, FIXED).request(new Ask("why", new Head("mine", null)));

        assertEquals("mine", answer.payload().id());
    }

    @Test
    void twoRequestsWithOneCorrelationIdAreRefused() {
        var requester = requester(KAFKA, FIXED);
        var ask = new Ask("why", new Head("mine", null));
        requester.requestAsync(ask);

        assertThrows(IllegalStateException.class, () -> requester.request(ask));
    }

    @Test
    void aHandlerThatFailsSendsNoReply() throws Exception {
        responder(KAFKA, FIXED).respond(ask -> {
            throw new IllegalStateException("no");
        });
        var requester = requester(KAFKA, FIXED).timeout(Duration.ofMillis(300));

        assertThrows(DeadlineExceededException.class, () -> requester.request(Ask.of("why")));
        Eventually.isTrue("it is rejected", () -> transport.deadLetters().size() == 1);
    }

    @Test
    void aHandlerThatGivesNothingHasFailed() throws Exception {
        responder(KAFKA, FIXED).respond(ask -> null);
        responder(KAFKA, FIXED).respondAsync(ask -> null);
        responder(KAFKA, FIXED).respondAsync(ask -> CompletableFuture.completedFuture(null));

        requester(KAFKA, FIXED).requestAsync(Ask.of("why"));

        Eventually.isTrue("all are rejected", () -> transport.deadLetters().size() == 3);
    }

    @Test
    void anAsynchronousHandlerMayReplyLater() {
        responder(KAFKA, FIXED)
                .respondAsync(ask -> CompletableFuture.supplyAsync(
                        () -> Answer.of("later"), CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)));

        assertEquals(
                "later",
                requester(KAFKA, FIXED).request(Ask.of("why")).payload().text());
    }

    @Test
    void aRejectedRequestFailsWhereTheProtocolCanSaySo() {
        responder(AMQP, ReplyRoute.of(UNKNOWN)).respond(ask -> {
            throw new IllegalStateException("no");
        });

        assertThrows(
                SendFailedException.class,
                () -> requester(AMQP, ReplyRoute.of(UNKNOWN)).request(Ask.of("why")));
    }

    @Test
    void requestsThatWaitFailWhenTheConnectionIsClosed() {
        var requester = requester(KAFKA, FIXED);
        var nativeRequester = requester(AMQP, ReplyRoute.of(UNKNOWN));
        responder(AMQP, ReplyRoute.of(UNKNOWN)).respondAsync(ask -> new CompletableFuture<>());
        var waiting = List.of(
                requester.requestAsync(Ask.of("why")).toCompletableFuture(),
                nativeRequester.requestAsync(Ask.of("why")).toCompletableFuture());

        connections.get(0).close();
        connections.get(1).close();

        for (var each : waiting) {
            var failure = assertThrows(ExecutionException.class, () -> each.get(20, TimeUnit.SECONDS));
            assertInstanceOf(ClosedException.class, failure.getCause());
        }
        assertThrows(ClosedException.class, () -> requester.request(Ask.of("why")));
    }

    @Test
    void withoutACorrelationIdOnlyAProtocolThatAnswersByItselfWillDo() {
        var mute = MessageSet.of(Mute.TYPE);
        var refused = assertThrows(
                UnsupportedByTransportException.class, () -> connect(KAFKA).requester(QUESTIONS, mute, FIXED, mute));
        assertTrue(refused.getMessage().contains("mute"));

        connect(AMQP).responder(QUESTIONS, mute, ReplyRoute.of(UNKNOWN), mute).respond(ask -> new Mute("ok"));
        assertEquals(
                "ok",
                connect(AMQP)
                        .requester(QUESTIONS.with(Map.of("topic", "a")), mute, ReplyRoute.of(UNKNOWN), mute)
                        .request(new Mute("why"))
                        .payload());
    }

    @Test
    void aRequestAndItsReplyMayShareAChannel() {
        var answers = MessageSet.of(HeaderAnswer.TYPE);
        Route here = QUESTIONS.with(Map.of("topic", "a"));
        connect(KAFKA)
                .responder(here, ASKS, ReplyRoute.of(here), answers)
                .errorHandler(failure -> Settlement.ACCEPT) // its own replies come in as well
                .respond(ask -> new HeaderAnswer(new Body(null, "shared")));

        HeaderAnswer answer = connect(KAFKA)
                .requester(here, ASKS, ReplyRoute.of(here), answers)
                .timeout(Duration.ofSeconds(5))
                .request(Ask.of("why"));

        assertEquals("shared", answer.payload().text());
    }

    record HeaderAnswer(Body payload) implements Message {
        static final MessageType<HeaderAnswer> TYPE = MessageType.builder("headerAnswer", HeaderAnswer.class)
                .payload(TypeToken.of(Body.class), HeaderAnswer::payload)
                .correlationId("$message.header#/correlationId")
                .build(HeaderAnswer::new);
    }

    @Test
    void aRequestThatNamesAnAddressOfItsOwnIsRefused() {
        var requester = requester(REDIS, NAMED);

        assertThrows(EncodeException.class, () -> requester.request(new Ask("why", new Head(null, "elsewhere"))));
    }
}
