package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.testkit.contract.Letters.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Closing: in order, in time, and without a trace. */
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
        fixture()
                .publisher(connection, route, Text.SET)
                .sendAsync(new Text("a")); // may be done only when it is handled
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
        var publisher = fixture().publisher(sending, route, Text.SET);
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
                () -> fixture().publisher(connection, Fixture.fresh(), Text.SET).send(new Text("a"), new Unknown()));
    }

    @Test
    default void closingDoesNotWaitForAHandlerThatHangs() throws Exception {
        Connection connection = fixture()
                .connect(fixture().subject().options().toBuilder()
                        .closeTimeout(Duration.ofSeconds(1))
                        .build());
        Route route = Fixture.fresh();
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        fixture().subscriber(connection, route, Text.SET).subscribe(delivery -> {
            started.countDown();
            release.await();
        });
        fixture()
                .publisher(connection, route, Text.SET)
                .sendAsync(new Text("a")); // may be done only when it is handled
        fixture().await(started);

        try {
            assertTimeout(Duration.ofSeconds(10), connection::close);
        } finally {
            release.countDown();
        }
    }

    @Test
    default void openingAndClosingLeavesNothingBehind() throws Exception {
        Route route = Fixture.fresh();
        for (int i = 0; i < 3; i++) {
            openAndClose(route);
        }
        Footprint before = Footprint.now();
        for (int i = 0; i < fixture().subject().openings(); i++) {
            openAndClose(route);
        }
        before.assertNotExceeded(fixture().subject().patience());
    }

    private void openAndClose(Route route) {
        try (Connection connection = Connection.open(
                fixture().subject().server(), fixture().subject().options())) {
            Subscription subscription =
                    fixture().subscriber(connection, route, Text.SET).subscribe(delivery -> {});
            fixture().publisher(connection, route, Text.SET).send(new Text("a")); // to somebody, where nobody keeps it
            subscription.close();
        }
    }
}
