package io.asyncapigen.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DeadlineExceededException;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Interceptor;
import io.asyncapigen.runtime.spi.Outcome;
import io.asyncapigen.runtime.spi.PayloadCodec;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportSender;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.Enumeration;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What codecs, interceptors, handlers, listeners, executors and transports may do wrong, errors of the JVM included. */
@Timeout(60)
class FaultsOfOthersTest {
    record Note(String payload) implements Message {
        static final MessageType<Note> TYPE = MessageType.builder("note", Note.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Note::payload)
                .correlationId("$message.header#/id")
                .build(Note::new);
    }

    /** Each is another one, whatever it says. */
    static final class Incomparable implements RouteOption {}

    private static final MessageSet<Note> NOTES = MessageSet.of(Note.TYPE);
    private static final Route ROUTE = Route.of("notes", AddressTemplate.parse("notes"));
    private static final ReplyRoute REPLY = ReplyRoute.of(Route.of("replies", AddressTemplate.parse("replies")));
    private static final Server SERVER = Server.of("scripted", "host");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ConnectOptions.Builder options =
            ConnectOptions.builder().transport(transport).closeTimeout(Duration.ofSeconds(30));

    private Connection connect() {
        return Connection.open(SERVER, options.build());
    }

    private static Throwable failure(CompletionStage<?> stage) {
        return assertThrows(
                        ExecutionException.class,
                        () -> stage.toCompletableFuture().get(20, TimeUnit.SECONDS))
                .getCause();
    }

    private Outcome deliver() throws Exception {
        return transport
                .inbox
                .get(20, TimeUnit.SECONDS)
                .deliver(Envelope.builder(Binary.empty()).build())
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    /** Sooner than the close timeout. */
    private static void closesAtOnce(Connection connection) throws Exception {
        CompletableFuture.runAsync(connection::close).get(20, TimeUnit.SECONDS);
    }

    @Test
    void anErrorOfAnInterceptorFailsTheSendAndNothingStaysUnderWay() throws Exception {
        var error = new NoClassDefFoundError("tracing");
        options.interceptor(new Interceptor() {
            @Override
            public CompletionStage<Receipt> send(Route route, Envelope envelope, TransportSender next) {
                throw error;
            }
        });
        Connection connection = connect();

        assertSame(error, failure(connection.publisher(ROUTE, NOTES).sendAsync(new Note("x"))));
        assertSame(
                error,
                assertThrows(
                        NoClassDefFoundError.class,
                        () -> connection.publisher(ROUTE, NOTES).send(new Note("x"))));
        closesAtOnce(connection);
    }

    @Test
    void anErrorOfACodecFailsTheSendAndTheRequestAndNothingStaysUnderWay() throws Exception {
        var error = new StackOverflowError();
        options.codec(new PayloadCodec() {
            @Override
            public boolean supports(ContentType contentType, TypeToken<?> type) {
                return contentType.isText();
            }

            @Override
            public Binary encode(@Nullable Object value, TypeToken<?> type, ContentType contentType) {
                throw error;
            }

            @Override
            public <T> @Nullable T decode(Binary payload, TypeToken<T> type, ContentType contentType) {
                throw error;
            }
        });
        Connection connection = connect();

        assertSame(error, failure(connection.publisher(ROUTE, NOTES).sendAsync(new Note("x"))));
        assertSame(
                error, failure(connection.requester(ROUTE, NOTES, REPLY, NOTES).requestAsync(new Note("x"))));
        closesAtOnce(connection);
    }

    @Test
    void anErrorOnTheWayFailsTheRequestWhoseCorrelationIdIsFreeAgain() {
        options.interceptor(new Interceptor() {
            @Override
            public CompletionStage<Receipt> send(Route route, Envelope envelope, TransportSender next) {
                throw new NoClassDefFoundError("tracing");
            }
        });
        Connection connection = connect();
        var requester = connection.requester(ROUTE, NOTES, REPLY, NOTES);
        SendOption id = SendOption.header("id", "1");

        Throwable first = failure(requester.requestAsync(new Note("x"), id));
        Throwable second = failure(requester.requestAsync(new Note("x"), id));

        assertInstanceOf(NoClassDefFoundError.class, first);
        assertInstanceOf(NoClassDefFoundError.class, second);
    }

    @Test
    void anErrorHandlerThatFailsWithAnErrorLeavesItToTheStandardOne() throws Exception {
        options.errorHandler(failure -> {
            throw new NoClassDefFoundError("alerts");
        });
        connect().subscriber(ROUTE, NOTES).subscribe(delivery -> {
            throw new IllegalStateException("failed");
        });

        Outcome outcome = deliver();

        assertEquals(Settlement.RELEASE, outcome.settlement());
        assertInstanceOf(IllegalStateException.class, outcome.cause().orElseThrow());
    }

    @Test
    void anExecutorThatTakesNothingAnyMoreDoesNotHideWhyAnAsynchronousHandlerFailed() throws Exception {
        var closed = new AtomicBoolean();
        Executor executor = task -> {
            if (closed.get()) {
                throw new RejectedExecutionException("closed");
            }
            task.run();
        };
        var failing = new CompletableFuture<Void>();
        options.executor(executor);
        connect().subscriber(ROUTE, NOTES).subscribeAsync(delivery -> failing);
        CompletionStage<Outcome> outcome = transport
                .inbox
                .get(20, TimeUnit.SECONDS)
                .deliver(Envelope.builder(Binary.empty()).attempt(2).build());

        closed.set(true);
        failing.completeExceptionally(new IllegalStateException("failed"));

        Outcome settled = outcome.toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertEquals(Settlement.REJECT, settled.settlement());
        assertInstanceOf(IllegalStateException.class, settled.cause().orElseThrow());
    }

    @Test
    void whatAnExecutorRefusesDoesNotComeBackAtOnce() throws Exception {
        options.executor(task -> {
            throw new RejectedExecutionException("full");
        });
        connect().subscriber(ROUTE, NOTES).subscribe(delivery -> {});
        Inbox inbox = transport.inbox.get(20, TimeUnit.SECONDS);

        long start = System.nanoTime();
        CompletionStage<Outcome> outcome =
                inbox.deliver(Envelope.builder(Binary.empty()).build());

        assertSame(Outcome.RELEASED, outcome.toCompletableFuture().get(20, TimeUnit.SECONDS));
        assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(100));
    }

    @Test
    void aListenerThatFailsWithAnErrorDoesNotKeepAConnectionFromBeingMade() throws Exception {
        options.connectionListener(new ConnectionListener() {
            @Override
            public void connected(ServerAddress server) {
                throw new NoClassDefFoundError("metrics");
            }
        });

        closesAtOnce(Connection.openAsync(SERVER, options.build())
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS));
    }

    @Test
    void whoeverHearsOfADeadlineMayBlockWithoutKeepingOthersFromHearingOfTheirs() {
        options.sendTimeout(Duration.ofMillis(20));
        transport.receipt = new CompletableFuture<>();
        var publisher = connect().publisher(ROUTE, NOTES);
        var second = new CountDownLatch(1);

        CompletionStage<Boolean> first = publisher.sendAsync(new Note("1")).handle((receipt, failure) -> {
            try {
                return second.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return false;
            }
        });
        assertThrows(DeadlineExceededException.class, () -> publisher.send(new Note("2")));
        second.countDown();

        assertTrue(first.toCompletableFuture().join());
    }

    @Test
    void optionsThatAreNeverEqualDoNotFillTheMemoryWithSenders() {
        var opened = new Opened<RouteOption, Object>(10);

        RouteOption last = new Incomparable();
        for (int i = 0; i < 100; i++) {
            last = new Incomparable();
            opened.get(last, Object::new);
        }

        assertEquals(10, opened.size());
        Object kept = opened.get(last, Object::new);
        assertSame(kept, opened.get(last, Object::new));
    }

    @Test
    void aConnectionThatIsMadeAfterItsConnectWasInterruptedIsClosed() throws Exception {
        var made = new CompletableFuture<TransportConnection>();
        transport.connection = made;
        var closed = new CountDownLatch(1);
        transport.closing = closed::countDown;

        Thread.currentThread().interrupt();
        assertThrows(ConnectFailedException.class, this::connect);
        assertTrue(Thread.interrupted());
        made.complete(transport);

        assertTrue(closed.await(20, TimeUnit.SECONDS));
    }

    @Test
    void aServiceThatCannotBeLoadedFailsTheStage() {
        ClassLoader broken = new ClassLoader(getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                if (name.endsWith(PayloadCodec.class.getName())) {
                    throw new IOException("broken");
                }
                return super.getResources(name);
            }
        };
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(broken);
        try {
            assertInstanceOf(ServiceConfigurationError.class, failure(Connection.openAsync(SERVER, options.build())));
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }
}
