package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.DeadlineExceededException;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.function.Executable;

/** What one test of the contract works with. */
final class Fixture {
    /** For what has a limit of 3 seconds, on a machine that is busy. */
    static final Duration SOON = Duration.ofSeconds(15);

    private static final List<String> SECRETS = List.of("wrong-secret", "builder-secret");

    private final TransportSubject subject;
    private final List<Connection> open = new ArrayList<>();

    Fixture(TransportSubject subject) {
        this.subject = subject;
    }

    TransportSubject subject() {
        return subject;
    }

    void close() {
        open.forEach(Connection::close);
    }

    Connection connect() {
        return connect(subject.options());
    }

    Connection connect(ConnectOptions options) {
        Connection connection = Connection.open(subject.server(), options);
        open.add(connection);
        return connection;
    }

    boolean has(Ability ability) {
        return subject.has(ability);
    }

    /** For a test that says nothing of a transport without. */
    void require(Ability ability) {
        assumeTrue(has(ability), () -> "the transport declares not to have " + ability);
    }

    /** Those of a caller who may not do all. */
    ConnectOptions restricted() {
        Optional<ConnectOptions> there = subject.restricted();
        assumeTrue(there.isPresent(), "whoever comes in may do all");
        return there.orElseThrow();
    }

    /** With limits of 3 seconds. */
    ConnectOptions hasty(ConnectOptions options) {
        Duration limit = Duration.ofSeconds(3);
        return options.toBuilder()
                .connectTimeout(limit)
                .sendTimeout(limit)
                .closeTimeout(limit)
                .build();
    }

    /** That connecting fails in time, naming the server and no secret. */
    AsyncApiException assertNoConnection(Server server, ConnectOptions options) {
        AsyncApiException failure =
                assertRefused(server, () -> Connection.open(server, options).close());
        assertTrue(
                failure instanceof ConnectFailedException || failure instanceof DeadlineExceededException,
                failure::toString);
        return failure;
    }

    /** That something fails in time on the server under test, naming that and no secret. */
    AsyncApiException assertRefused(Executable refused) {
        return assertRefused(subject.server(), refused);
    }

    private static AsyncApiException assertRefused(Server server, Executable refused) {
        AsyncApiException failure = assertTimeout(SOON, () -> assertThrows(AsyncApiException.class, refused));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains(server.address().host()), failure::toString);
        for (Throwable part = failure; part != null; part = part.getCause()) {
            String text = part.toString();
            assertTrue(SECRETS.stream().noneMatch(text::contains), text);
        }
        return failure;
    }

    static Route fresh() {
        String name = "contract-" + UUID.randomUUID();
        return Route.of(name, AddressTemplate.parse(name));
    }

    <M extends Message> Subscriber<M> subscriber(Connection connection, Route route, MessageSet<M> messages) {
        return connection.subscriber(subject.receiving(route), messages);
    }

    <M extends Message> Publisher<M> publisher(Connection connection, Route route, MessageSet<M> messages) {
        return connection.publisher(subject.sending(route), messages);
    }

    <M extends Message> BlockingQueue<Delivery<M>> collect(Connection connection, Route route, MessageSet<M> messages) {
        var received = new LinkedBlockingQueue<Delivery<M>>();
        subscriber(connection, route, messages).subscribe(received::add);
        return received;
    }

    <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(subject.patience().toMillis(), TimeUnit.MILLISECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(subject.patience().toMillis(), TimeUnit.MILLISECONDS), "not in time");
    }

    /** Those of a route when this one is among them, which may be after later messages are handled; when it does not come, all there are. */
    Set<String> deadLetters(Route route, String awaited) throws InterruptedException {
        long end = System.nanoTime() + subject.patience().toNanos();
        var dead = new HashSet<>(subject.deadLetters(route));
        while (!dead.contains(awaited) && System.nanoTime() - end < 0) {
            Thread.sleep(20);
            dead.addAll(subject.deadLetters(route));
        }
        return dead;
    }
}
