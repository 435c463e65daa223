package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.DeadlineExceededException;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.contract.Letters.Bytes;
import io.asyncapigen.runtime.testkit.contract.Letters.Question;
import io.asyncapigen.runtime.testkit.contract.Letters.Text;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Servers that are not there, or not ours, or that go away: errors come in time, and say where. */
interface ServerContract {
    /** For what has a limit of 3 seconds, on a machine that is busy. */
    Duration SOON = Duration.ofSeconds(15);

    Fixture fixture();

    private ConnectOptions hasty(ConnectOptions options) {
        return options.toBuilder()
                .connectTimeout(Duration.ofSeconds(3))
                .sendTimeout(Duration.ofSeconds(3))
                .closeTimeout(Duration.ofSeconds(3))
                .build();
    }

    @Test
    default void aServerThatIsNotThereIsNamed() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertAbsent("127.0.0.1:" + port);
    }

    @Test
    default void aServerThatNeverAnswersIsGivenUpInTime() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertAbsent("127.0.0.1:" + silent.getLocalPort());
        }
    }

    private void assertAbsent(String address) {
        Server server = fixture().subject().at(address);
        ConnectOptions options = hasty(fixture().subject().options());
        if (fixture().subject().connectsToNothing()) {
            Connection.open(server, options).close();
            return;
        }
        assertRefused(server, options);
    }

    private AsyncApiException assertRefused(Server server, ConnectOptions options) {
        AsyncApiException failure = assertTimeout(
                SOON,
                () -> assertThrows(
                        AsyncApiException.class,
                        () -> Connection.open(server, options).close()));
        assertTrue(
                failure instanceof ConnectFailedException || failure instanceof DeadlineExceededException,
                failure::toString);
        assertTrue(
                String.valueOf(failure.getMessage()).contains(server.address().host()), failure::toString);
        for (Throwable part = failure; part != null; part = part.getCause()) {
            assertFalse(part.toString().contains("wrong-secret"), part::toString);
        }
        return failure;
    }

    @Test
    default void wrongCredentialsAreRefusedAndNotShown() {
        fixture().require(Ability.STRANGERS);
        for (ConnectOptions each : fixture().subject().strangers()) {
            ConnectOptions options =
                    each.toBuilder().connectTimeout(Duration.ofSeconds(10)).build();
            assertInstanceOf(
                    AuthenticationFailedException.class,
                    assertRefused(fixture().subject().server(), options));
        }
    }

    @Test
    default void aServerWithAWrongCertificateIsRefused() {
        fixture().require(Ability.CERTIFICATE);
        ConnectOptions options = fixture().subject().distrusting().toBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        assertInstanceOf(
                ConnectFailedException.class, assertRefused(fixture().subject().server(), options));
    }

    @Test
    default void aMessageThatIsTooLargeIsRefusedAndTheNextOneComes() throws Exception {
        fixture().require(Ability.SIZE_LIMIT);
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        BlockingQueue<Delivery<Bytes>> received = fixture().collect(connection, route, Bytes.SET);
        var publisher = connection.publisher(route, Bytes.SET);
        Binary tooLarge = Binary.of(new byte[fixture().subject().tooLarge()]);
        Binary small = Binary.of(new byte[] {1});

        assertThrows(AsyncApiException.class, () -> publisher.send(new Bytes(tooLarge)));
        publisher.send(new Bytes(small));

        assertEquals(small, fixture().next(received).message().payload());
    }

    @Test
    default void aSubscriptionGoesOnWhenTheServerWasKilledAndStartedAgain() throws Exception {
        fixture().require(Ability.RESTART);
        Connection sending = fixture().connect();
        Connection both = fixture().connect();
        Route route = Fixture.fresh();
        Route other = Fixture.fresh();
        List<BlockingQueue<Delivery<Text>>> received =
                List.of(fixture().collect(both, route, Text.SET), fixture().collect(both, other, Text.SET));
        var publishers = List.of(sending.publisher(route, Text.SET), both.publisher(other, Text.SET));
        for (int i = 0; i < publishers.size(); i++) {
            publishers.get(i).send(new Text("before"));
            assertEquals("before", fixture().next(received.get(i)).message().payload());
        }

        fixture().subject().kill();
        fixture().subject().start();
        for (int i = 0; i < publishers.size(); i++) {
            assertEquals("after", sendAfter(publishers.get(i), received.get(i)));
        }
    }

    /** What comes then, but for what was sent before and comes again where its settlement was lost. */
    private String sendAfter(Publisher<Text> publisher, BlockingQueue<Delivery<Text>> received) throws Exception {
        Duration patience = fixture().subject().patience();
        boolean isKept = fixture().has(Ability.KEEPING);
        publisher.send(new Text("after"));
        long end =
                System.nanoTime() + patience.toNanos(); // of the receiver; the sender has waited for the server before
        while (true) {
            Delivery<Text> next = received.poll(isKept ? patience.toMillis() : 200, TimeUnit.MILLISECONDS);
            if (next == null) {
                assertTrue(!isKept && System.nanoTime() < end, "nothing came");
                publisher.send(new Text("after"));
            } else if (!next.message().payload().equals("before")) {
                return next.message().payload();
            }
        }
    }

    @Test
    default void whateverBlocksEndsInTimeWhileTheServerIsAway() throws Exception {
        fixture().require(Ability.RESTART);
        ConnectOptions options = hasty(fixture().subject().options());
        Connection connection = fixture().connect(options);
        Route route = Fixture.fresh();
        var publisher = connection.publisher(route, Text.SET);
        publisher.send(new Text("before"));
        fixture().collect(connection, route, Text.SET);
        var requester = connection
                .requester(Fixture.fresh(), Question.SET, ReplyRoute.of(Fixture.fresh()), Question.SET)
                .timeout(Duration.ofSeconds(3));

        fixture().subject().kill();
        try {
            assertTimeout(SOON, () -> assertThrows(AsyncApiException.class, () -> publisher.send(new Text("a"))));
            assertTimeout(
                    SOON, () -> assertThrows(AsyncApiException.class, () -> requester.request(new Question("b"))));
            assertTimeout(
                    SOON,
                    () -> assertThrows(
                            AsyncApiException.class, () -> fixture().collect(connection, Fixture.fresh(), Text.SET)));
            assertRefused(fixture().subject().server(), options);
            assertTimeout(SOON, connection::close);
        } finally {
            fixture().subject().start();
        }
    }
}
