package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.testkit.contract.Letters.Text;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Connecting and closing: in time, with clear errors, and without a trace. */
interface LifecycleContract {
    /** An option that no transport knows. */
    record Unknown() implements RouteOption, SendOption, ConnectOption {}

    Fixture fixture();

    @Test
    default void whatIsInFlightIsFinishedBeforeAConnectionIsClosed() throws Exception {
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var handled = new AtomicInteger();
        Subscription subscription = fixture()
                .subscriber(connection, route, Text.SET)
                .subscribe(delivery -> {
                    started.countDown();
                    release.await();
                    handled.incrementAndGet();
                });
        connection.publisher(route, Text.SET).send(new Text("a"));
        fixture().await(started);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(connection::close);
        assertFalse(subscription.closed().toCompletableFuture().isDone());
        release.countDown();
        closed.get(fixture().subject().patience().toMillis(), TimeUnit.MILLISECONDS);

        assertEquals(1, handled.get());
    }

    @Test
    default void everySendThatSucceededWhileTheConnectionWasClosedHasArrived() throws Exception {
        Connection receiving = fixture().connect();
        Connection sending = fixture().connect();
        Route route = Fixture.fresh();
        var received = fixture().collect(receiving, route, Text.SET);
        var publisher = sending.publisher(route, Text.SET);
        publisher.send(new Text("first"));
        var sends = new ArrayList<CompletableFuture<?>>();
        var closing = new CompletableFuture<Void>();
        for (int i = 0; i < 200; i++) {
            sends.add(publisher.sendAsync(new Text("" + i)).toCompletableFuture());
            if (i == 100) {
                closing = CompletableFuture.runAsync(sending::close);
            }
        }
        closing.get(fixture().subject().patience().toMillis(), TimeUnit.MILLISECONDS);

        long sent = 1
                + sends.stream()
                        .filter(each -> !each.isCompletedExceptionally())
                        .count();
        for (long i = 0; i < sent; i++) {
            fixture().next(received);
        }
    }

    @Test
    default void optionsOfOtherProtocolsAreRefused() {
        if (fixture().subject().acceptsUnknownOptions()) {
            return;
        }
        Connection connection = fixture().connect();
        assertThrows(
                AsyncApiException.class,
                () -> Connection.open(
                                fixture().subject().server(),
                                fixture().subject().options().toBuilder()
                                        .option(new Unknown())
                                        .build())
                        .close());
        assertThrows(
                AsyncApiException.class,
                () -> connection
                        .subscriber(
                                fixture().subject().receiving(Fixture.fresh()).option(new Unknown()), Text.SET)
                        .subscribe(delivery -> {}));
        assertThrows(
                AsyncApiException.class,
                () -> connection.publisher(Fixture.fresh(), Text.SET).send(new Text("a"), new Unknown()));
    }

    @Test
    default void aServerThatIsNotThereIsNamed() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertRefused("127.0.0.1:" + port);
    }

    @Test
    default void aServerThatNeverAnswersIsGivenUpInTime() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertRefused("127.0.0.1:" + silent.getLocalPort());
        }
    }

    private void assertRefused(String address) {
        var options = fixture().subject().options().toBuilder()
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        long start = System.nanoTime();
        if (fixture().subject().connectsToNothing()) {
            Connection.open(fixture().subject().at(address), options).close();
            return;
        }
        var failure = assertThrows(
                AsyncApiException.class,
                () -> Connection.open(fixture().subject().at(address), options).close());
        assertTrue(String.valueOf(failure.getMessage()).contains(address), failure::toString);
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos(), "took too long");
    }

    @Test
    default void strangersAreRefusedInTimeAndTheirSecretsNotShown() {
        if (!fixture().subject().has(Ability.STRANGERS)) {
            return;
        }
        for (ConnectOptions each : fixture().subject().strangers()) {
            var options =
                    each.toBuilder().connectTimeout(Duration.ofSeconds(10)).build();
            var failure = assertThrows(
                    AsyncApiException.class,
                    () -> Connection.open(fixture().subject().server(), options).close());
            for (Throwable part = failure; part != null; part = part.getCause()) {
                assertFalse(part.toString().contains("wrong-secret"), part::toString);
            }
        }
    }

    @Test
    default void aSubscriptionGoesOnWhenTheServerWasKilledAndStartedAgain() throws Exception {
        if (!fixture().subject().has(Ability.RESTART)) {
            return;
        }
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        var received = fixture().collect(connection, route, Text.SET);
        connection.publisher(route, Text.SET).send(new Text("before"));
        assertEquals("before", fixture().next(received).message().payload());

        fixture().subject().restart();
        connection.publisher(route, Text.SET).send(new Text("after"));

        String next = fixture().next(received).message().payload();
        while (next.equals("before")) { // delivered again, where its settlement was lost
            next = fixture().next(received).message().payload();
        }
        assertEquals("after", next);
    }

    @Test
    default void openingAndClosingLeavesNoThreadBehind() throws Exception {
        Route route = Fixture.fresh();
        for (int i = 0; i < 3; i++) {
            openAndClose(route);
        }
        int before = threads();
        for (int i = 0; i < fixture().subject().openings(); i++) {
            openAndClose(route);
        }
        long deadline = System.nanoTime() + fixture().subject().patience().toNanos();
        while (threads() > before + 5 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertTrue(
                threads() <= before + 5,
                () -> before + " threads before, " + Thread.getAllStackTraces().keySet());
    }

    private void openAndClose(Route route) {
        try (Connection connection = Connection.open(
                fixture().subject().server(), fixture().subject().options())) {
            connection.publisher(route, Text.SET).send(new Text("a"));
            fixture()
                    .subscriber(connection, route, Text.SET)
                    .subscribe(delivery -> {})
                    .close();
        }
    }

    /** Those of core's idle pools end by themselves and do not count. */
    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(each -> !isPooled(each.getName()))
                .count();
    }

    private static boolean isPooled(@Nullable String name) {
        return name != null && (name.startsWith("asyncapi-") || name.startsWith("ForkJoinPool"));
    }
}
