package io.asyncapigen.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DeadlineExceededException;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.ForeignSchema;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.MissingCodecException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Interceptor;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.PayloadCodec;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportSender;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

@Timeout(60)
class ConnectionTest {
    record Note(String payload) implements Message {
        static final MessageType<Note> TYPE = MessageType.builder("note", Note.class)
                .contentType("text/plain; charset=utf-16")
                .payload(TypeToken.of(String.class), Note::payload)
                .build(Note::new);
    }

    record Structured(List<String> payload) implements Message {
        static final MessageType<Structured> TYPE = MessageType.builder("structured", Structured.class)
                .payload(new TypeToken<List<String>>() {}, Structured::payload)
                .build(Structured::new);
    }

    record Marked(String payload) implements Message {
        static final MessageType<Marked> TYPE = MessageType.builder("marked", Marked.class)
                .contentType("application/xml")
                .payload(TypeToken.of(String.class), Marked::payload)
                .build(Marked::new);
    }

    record Foreign(String payload) implements Message {
        static final MessageType<Foreign> AVRO = MessageType.builder("foreign", Foreign.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Foreign::payload)
                .foreignSchema(new ForeignSchema("application/vnd.apache.avro;version=1.9.0", "\"string\""))
                .build(Foreign::new);
    }

    record Question(String payload) implements Message {
        static final MessageType<Question> TYPE = MessageType.builder("question", Question.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Question::payload)
                .correlationId("$message.header#/id")
                .build(Question::new);
    }

    record Special() implements SendOption {}

    private static final MessageSet<Note> NOTES = MessageSet.of(Note.TYPE);
    private static final Route ROUTE = Route.of("notes", AddressTemplate.parse("notes/{room}"));
    private static final Server SERVER = Server.of("scripted", "host");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ConnectOptions.Builder options = ConnectOptions.builder().transport(transport);

    private Connection connect() {
        return Connection.open(SERVER, options.build());
    }

    private static Route room(String room) {
        return ROUTE.with(Map.of("room", room));
    }

    @Test
    void aMissingTransportIsNamed() {
        var failure = assertThrows(
                ConnectFailedException.class,
                () -> Connection.open(Server.of("carrier-pigeon", "loft"), ConnectOptions.defaults()));

        assertTrue(failure.getMessage().contains("no transport for carrier-pigeon"));
    }

    @Test
    void repliesAreReceivedByAReceiverOfTheirOwnKind() {
        MessageSet<Question> questions = MessageSet.of(Question.TYPE);
        try (Connection connection = connect()) {
            connection.requester(
                    room("a"), questions, ReplyRoute.of(Route.of("r", AddressTemplate.parse("replies"))), questions);
        }

        assertTrue(transport.calls.contains("open reply receiver"), transport.calls::toString);
    }

    @Test
    void howConnectingFailsIsSaidByItsType() {
        transport.connection = CompletableFuture.failedFuture(new AuthenticationFailedException("wrong password"));
        assertThrows(AuthenticationFailedException.class, this::connect);

        transport.connection = CompletableFuture.failedFuture(new IOException("refused"));
        var failure = assertThrows(ConnectFailedException.class, this::connect);
        assertInstanceOf(IOException.class, failure.getCause());

        var stage = Connection.openAsync(SERVER, options.build()).toCompletableFuture();
        assertInstanceOf(
                ConnectFailedException.class,
                assertThrows(ExecutionException.class, stage::get).getCause());
    }

    @Test
    void connectingHasADeadlineAndAConnectionThatComesLaterIsClosed() throws Exception {
        var late = new CompletableFuture<TransportConnection>();
        transport.connection = late;
        options.connectTimeout(Duration.ofMillis(30));
        var closed = new CountDownLatch(1);
        transport.closing = closed::countDown;

        assertThrows(DeadlineExceededException.class, this::connect);
        late.complete(transport);

        assertTrue(closed.await(20, TimeUnit.SECONDS));
        assertEquals(List.of("close"), transport.calls);
    }

    @Test
    void aMissingCodecIsSaidWhenAnOperationIsOpened() {
        Connection connection = connect();

        var json = assertThrows(
                MissingCodecException.class, () -> connection.publisher(ROUTE, MessageSet.of(Structured.TYPE)));
        assertTrue(json.getMessage().contains("add io.asyncapigen:asyncapi-gen-runtime-json"));
        var xml = assertThrows(
                MissingCodecException.class, () -> connection.subscriber(ROUTE, MessageSet.of(Marked.TYPE)));
        assertTrue(xml.getMessage().contains("application/xml"));
        var avro = assertThrows(
                MissingCodecException.class, () -> connection.publisher(ROUTE, MessageSet.of(Foreign.AVRO)));
        assertTrue(avro.getMessage().contains("add io.asyncapigen:asyncapi-gen-runtime-avro"));
        assertTrue(transport.calls.isEmpty());
    }

    @Test
    void aSchemaInAnotherLanguageIsForACodecThatKnowsIt() {
        var asked = new ArrayList<String>();
        options.codec(new PayloadCodec() {
            @Override
            public boolean supports(ContentType contentType, TypeToken<?> type) {
                return false;
            }

            @Override
            public Binary encode(Object value, TypeToken<?> type, ContentType contentType) {
                throw new AssertionError();
            }

            @Override
            public <T> T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
                throw new AssertionError();
            }

            @Override
            public Optional<PayloadCodec> forMessage(MessageType<?> message) {
                asked.add(message.foreignSchema().orElseThrow().text());
                return Optional.of(new Shouting());
            }
        });
        Connection connection = connect();

        connection.publisher(room("a"), MessageSet.of(Foreign.AVRO)).send(new Foreign("a"));
        connection.publisher(room("a"), MessageSet.of(Foreign.AVRO)).send(new Foreign("b"));

        assertEquals(List.of("\"string\""), asked);
        assertEquals(
                List.of("A", "B"),
                transport.sent.stream().map(each -> each.payload().toUtf8()).toList());
    }

    @Test
    void aCodecThatTheUserGaveServesAMessageThatNoOtherOneKnows() {
        options.codec(new Shouting());
        Connection connection = connect();

        connection.publisher(room("a"), MessageSet.of(Foreign.AVRO)).send(new Foreign("a"));

        assertEquals("A", transport.sent.get(0).payload().toUtf8());
    }

    /** Writes any text in capitals. */
    private static final class Shouting implements PayloadCodec {
        @Override
        public boolean supports(ContentType contentType, TypeToken<?> type) {
            return type.type() == String.class;
        }

        @Override
        public Binary encode(Object value, TypeToken<?> type, ContentType contentType) {
            return Binary.utf8(((String) value).toUpperCase(Locale.ROOT));
        }

        @Override
        public <T> T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
            throw new AssertionError();
        }
    }

    @Test
    void aSenderIsOpenedOnceForAllValuesOfItsParameters() {
        Connection connection = connect();

        connection.publisher(room("a"), NOTES).send(new Note("1"));
        connection.publisher(room("b"), NOTES).send(new Note("2"));

        assertEquals(List.of("open sender {}"), transport.calls);
        assertEquals(Map.of("room", "b"), transport.sent.get(1).parameters());
    }

    @Test
    void whatFailedToOpenIsOpenedAgain() {
        Connection connection = connect();
        transport.opening = () -> {
            throw new UnsupportedByTransportException("no");
        };
        assertThrows(UnsupportedByTransportException.class, () -> connection.publisher(room("a"), NOTES));
        transport.opening = () -> {
            throw new NullPointerException("a bug");
        };
        assertThrows(AsyncApiException.class, () -> connection.publisher(room("a"), NOTES));
        transport.opening = () -> {};

        connection.publisher(room("a"), NOTES);

        assertEquals(3, transport.calls.size());
    }

    @Test
    void openingHasADeadline() {
        options.connectTimeout(Duration.ofMillis(50));
        Connection connection = connect();
        var forever = new CountDownLatch(1);
        transport.opening = () -> await(forever);

        assertThrows(
                DeadlineExceededException.class,
                () -> connection.subscriber(ROUTE, NOTES).subscribe(d -> {}));
        forever.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anEnvelopeHasAllThatATransportMayNeed() {
        connect().publisher(room("a"), NOTES).send(new Note("é"), new Special(), SendOption.header("h", 1));

        Envelope envelope = transport.sent.get(0);
        assertEquals(Optional.of(Note.TYPE), envelope.message());
        assertEquals(
                "text/plain; charset=utf-16",
                envelope.contentType().orElseThrow().toString());
        assertEquals(4, envelope.payload().size());
        assertEquals(List.of(new Special()), envelope.options());
        assertEquals(Set.of("h"), envelope.headers().names());
    }

    @Test
    void aHeaderGivenTwiceHasBothValuesInsteadOfThoseOfTheConnection() {
        ConnectOptions options = ConnectOptions.builder()
                .transport(transport)
                .header("h", "default")
                .header("i", "kept")
                .build();
        Connection.open(SERVER, options)
                .publisher(room("a"), NOTES)
                .send(new Note("x"), SendOption.header("h", 1), SendOption.header("h", "two"));

        assertEquals(
                Headers.builder().add("h", 1).add("h", "two").add("i", "kept").build(),
                transport.sent.get(0).headers());
    }

    @Test
    void aParameterMayBeTakenFromTheMessage() {
        Route located = ROUTE.locate("room", RuntimeExpression.parse("$message.header#/room"));
        Connection connection = connect();
        var publisher = connection.publisher(located, NOTES);

        publisher.send(new Note("x"), SendOption.header("room", "from the header"));
        connection
                .publisher(located.with(Map.of("room", "given")), NOTES)
                .send(new Note("x"), SendOption.header("room", "from the header"));

        assertEquals(Map.of("room", "from the header"), transport.sent.get(0).parameters());
        assertEquals(Map.of("room", "given"), transport.sent.get(1).parameters());
        assertThrows(IllegalStateException.class, () -> publisher.send(new Note("x")));
    }

    @Test
    void aSendThatFailsOrHangsSaysSo() {
        options.sendTimeout(Duration.ofMillis(50));
        var publisher = connect().publisher(room("a"), NOTES);

        transport.receipt = CompletableFuture.failedFuture(new IOException("broken pipe"));
        var failure = assertThrows(SendFailedException.class, () -> publisher.send(new Note("x")));
        assertTrue(failure.getMessage().contains("broken pipe"));

        transport.receipt = new CompletableFuture<>();
        assertThrows(DeadlineExceededException.class, () -> publisher.send(new Note("x")));
    }

    @Test
    void whateverFailsNamesTheServerOnce() {
        options.sendTimeout(Duration.ofMillis(50));
        Connection connection = connect();
        var publisher = connection.publisher(room("a"), NOTES);
        transport.receipt = CompletableFuture.failedFuture(new SendFailedException("no right to"));
        assertNamed("no right to (scripted://host)", () -> publisher.send(new Note("x")));
        transport.receipt = CompletableFuture.failedFuture(new SendFailedException("scripted://host is full"));
        assertNamed("scripted://host is full", () -> publisher.send(new Note("x")));
        transport.receipt = new CompletableFuture<>();
        assertNamed(
                "sending to notes (notes/{room}) took longer than PT0.05S (scripted://host)",
                () -> publisher.send(new Note("x")));

        transport.opening = () -> {
            throw new UnsupportedByTransportException("no wildcards");
        };
        assertNamed(
                "no wildcards (scripted://host)",
                () -> connection.subscriber(room("a"), NOTES).subscribe(delivery -> {}));
        transport.connection = CompletableFuture.failedFuture(new AuthenticationFailedException("wrong password"));
        assertNamed("wrong password (scripted://host)", this::connect);
    }

    private static void assertNamed(String message, Executable failing) {
        assertEquals(message, assertThrows(AsyncApiException.class, failing).getMessage());
    }

    @Test
    void anInterruptedSendKeepsTheInterrupt() {
        var publisher = connect().publisher(room("a"), NOTES);
        transport.receipt = new CompletableFuture<>();

        Thread.currentThread().interrupt();
        assertThrows(SendFailedException.class, () -> publisher.send(new Note("x")));

        assertTrue(Thread.interrupted());
    }

    @Test
    void aSettlementThatTheProtocolDoesNotHaveIsRefusedWhenSubscribing() {
        transport.settlements = Set.of();
        var subscriber = connect().subscriber(ROUTE, NOTES);

        assertThrows(
                UnsupportedByTransportException.class,
                () -> subscriber
                        .errorHandler(ErrorHandler.always(Settlement.RELEASE))
                        .subscribe(delivery -> {}));
        subscriber.subscribe(delivery -> {});
        assertEquals(List.of("open receiver 1"), transport.calls);
    }

    @Test
    void aDeliveryFallsBackOnTheAddressForItsParameters() throws Exception {
        var seen = new CompletableFuture<Delivery<Note>>();
        connect().subscriber(ROUTE, NOTES).subscribe(seen::complete);

        transport
                .inbox
                .get()
                .deliver(Envelope.builder(Binary.utf8(""))
                        .address("notes/a")
                        .attempt(3)
                        .fact("a fact")
                        .build());

        Delivery<Note> delivery = seen.get(20, TimeUnit.SECONDS);
        assertEquals(Map.of("room", "a"), delivery.parameters());
        assertEquals(3, delivery.attempt());
        assertEquals(Optional.of("a fact"), delivery.metadata(String.class));
        assertEquals(Note.TYPE.contentType(), delivery.contentType());
    }

    @Test
    void anOutcomeSaysWhy() throws Exception {
        var failure = new IOException("no");
        connect().subscriber(ROUTE, NOTES).subscribe(delivery -> {
            throw failure;
        });

        Outcome outcome = transport
                .inbox
                .get()
                .deliver(Envelope.builder(Binary.empty()).build())
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);

        assertEquals(Outcome.failed(Settlement.RELEASE, failure), outcome);
    }

    @Test
    void serverBindingsAreUnderTheOthers() {
        var binding = Bindings.builder()
                .add("scripted", JsonObject.builder().put("a", "server").build())
                .build();
        var server = new Server() {
            @Override
            public ServerAddress address() {
                return ServerAddress.of("scripted", "host");
            }

            @Override
            public Bindings bindings() {
                return binding;
            }
        };
        List<Route> routes = new ArrayList<>();
        options.interceptor(new Interceptor() {
            @Override
            public CompletionStage<Receipt> send(Route route, Envelope envelope, TransportSender next) {
                routes.add(route);
                return next.send(envelope);
            }
        });

        Connection.open(server, options.build()).publisher(room("a"), NOTES).send(new Note("x"));

        assertEquals(binding, routes.get(0).bindings());
    }

    @Test
    void interceptorsAreAroundSendsAndDeliveriesTheFirstOneOutermost() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        options.interceptor(tracing("outer", seen)).interceptor(tracing("inner", seen));
        Connection connection = connect();
        var handled = new CompletableFuture<Void>();
        connection.subscriber(ROUTE, NOTES).subscribe(delivery -> {
            seen.add("handler " + delivery.headers().text("outer").orElse("none"));
            handled.complete(null);
        });

        connection.publisher(room("a"), NOTES).send(new Note("x"));
        transport
                .inbox
                .get()
                .deliver(transport.sent.get(0))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);

        assertEquals(List.of("outer sends", "inner sends", "outer receives", "inner receives", "handler true"), seen);
    }

    private static Interceptor tracing(String name, List<String> seen) {
        return new Interceptor() {
            @Override
            public CompletionStage<Receipt> send(Route route, Envelope envelope, TransportSender next) {
                seen.add(name + " sends");
                return next.send(envelope.toBuilder()
                        .headers(envelope.headers().with(name, true))
                        .build());
            }

            @Override
            public CompletionStage<Outcome> deliver(Route route, Envelope envelope, Inbox next) {
                seen.add(name + " receives");
                return next.deliver(envelope);
            }
        };
    }

    @Test
    void anInterceptorThatFailsFailsTheSendAndReleasesTheDelivery() throws Exception {
        options.interceptor(new Interceptor() {
            @Override
            public CompletionStage<Receipt> send(Route route, Envelope envelope, TransportSender next) {
                throw new UnsupportedOperationException("no");
            }

            @Override
            public CompletionStage<Outcome> deliver(Route route, Envelope envelope, Inbox next) {
                throw new UnsupportedOperationException("no");
            }
        });
        Connection connection = connect();
        connection.subscriber(ROUTE, NOTES).subscribe(delivery -> {});
        var publisher = connection.publisher(room("a"), NOTES);

        assertThrows(SendFailedException.class, () -> publisher.send(new Note("x")));
        assertEquals(
                Settlement.RELEASE,
                transport
                        .inbox
                        .get()
                        .deliver(Envelope.builder(Binary.empty()).build())
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS)
                        .settlement());
    }

    @Test
    void handlersRunOnTheUsersExecutorWhichIsNotClosed() throws Exception {
        var executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
        try {
            options.executor(executor);
            Connection connection = connect();
            var name = new CompletableFuture<String>();
            connection
                    .subscriber(ROUTE, NOTES)
                    .subscribe(delivery -> name.complete(Thread.currentThread().getName()));

            transport.inbox.get().deliver(Envelope.builder(Binary.empty()).build());

            assertEquals("mine", name.get(20, TimeUnit.SECONDS));
            connection.close();
            assertTrue(!executor.isShutdown());
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void whatAnExecutorRefusesIsReleased() throws Exception {
        var executor = Executors.newSingleThreadExecutor();
        executor.shutdown();
        options.executor(executor);
        connect().subscriber(ROUTE, NOTES).subscribe(delivery -> {});

        assertSame(
                Outcome.RELEASED,
                transport
                        .inbox
                        .get()
                        .deliver(Envelope.builder(Binary.empty()).build())
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS));
    }

    @Test
    void aSubscriptionThatEndsByItselfSaysWhy() throws Exception {
        Subscription subscription = connect().subscriber(ROUTE, NOTES).subscribe(delivery -> {});

        transport.ended.completeExceptionally(new IOException("the queue was deleted"));

        var failure = assertThrows(
                ExecutionException.class,
                () -> subscription.closed().toCompletableFuture().get(20, TimeUnit.SECONDS));
        assertTrue(failure.getCause().getMessage().contains("the queue was deleted"));
        assertTrue(failure.getCause().getMessage().contains("scripted://host"));
        assertEquals(List.of("open receiver 1", "stop", "close"), transport.calls);
    }

    @Test
    void closingStopsDrainsAndClosesInThatOrder() throws Exception {
        Connection connection = connect();
        var release = new CountDownLatch(1);
        connection.subscriber(ROUTE, NOTES).subscribe(delivery -> {
            release.await();
            transport.calls.add("handled");
        });
        CompletionStage<Outcome> outcome = transport
                .inbox
                .get()
                .deliver(Envelope.builder(Binary.empty()).build())
                .whenComplete((settled, failure) -> transport.calls.add("settled"));
        transport.closing = () -> {
            if (transport.calls.contains("stop")) {
                release.countDown();
            }
        };

        connection.close();

        assertEquals(List.of("open receiver 1", "stop", "handled", "settled", "close", "close"), transport.calls);
        assertEquals(Outcome.ACCEPTED, outcome.toCompletableFuture().get());
    }

    @Test
    void closingWaitsForWhatIsBeingSent() throws Exception {
        Connection connection = connect();
        var receipt = new CompletableFuture<Receipt>();
        transport.receipt = receipt;
        CompletionStage<Receipt> sent = connection.publisher(room("a"), NOTES).sendAsync(new Note("x"));

        var closing = CompletableFuture.runAsync(connection::close);
        assertThrows(TimeoutException.class, () -> closing.get(100, TimeUnit.MILLISECONDS));
        receipt.complete(Receipt.of("fact"));
        closing.get(20, TimeUnit.SECONDS);

        assertEquals(Optional.of("fact"), sent.toCompletableFuture().get().metadata(String.class));
    }

    @Test
    void aSendWhoseStageTheCallerHasCompletedIsOverWhenTheTransportIsThrough() throws Exception {
        options.closeTimeout(Duration.ofSeconds(60));
        Connection connection = connect();
        var receipt = new CompletableFuture<Receipt>();
        transport.receipt = receipt;
        CompletionStage<Receipt> sent = connection.publisher(room("a"), NOTES).sendAsync(new Note("x"));

        sent.toCompletableFuture().complete(Receipt.empty());
        receipt.complete(Receipt.empty());

        CompletableFuture.runAsync(connection::close).get(20, TimeUnit.SECONDS);
    }

    @Test
    void aTransportThatHangsOrFailsDoesNotKeepAConnectionFromBeingClosed() {
        options.closeTimeout(Duration.ofMillis(50));
        Connection connection = connect();
        connection.subscriber(ROUTE, NOTES).subscribe(delivery -> {});
        var forever = new CountDownLatch(1);
        transport.closing = () -> {
            if (transport.calls.size() > 2) {
                await(forever);
            }
            throw new IllegalStateException("cannot stop");
        };

        connection.close();
        forever.countDown();

        assertTrue(transport.calls.size() >= 3);
    }
}
