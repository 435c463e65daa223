package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ErrorHandler;
import io.asyncapigen.runtime.MessageHandler;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.testkit.contract.Letters.Bytes;
import io.asyncapigen.runtime.testkit.contract.Letters.Text;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What becomes of messages that are handled slowly, badly or not at all. */
interface SettlementContract {
    Fixture fixture();

    @Test
    default void noMoreAreInFlightThanAskedForAndNoneIsLostToASlowHandler() throws Exception {
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var handled = new CountDownLatch(40);
        fixture().subscriber(connection, route, Text.SET).maxInFlight(3).subscribe(delivery -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(5); // the work of the handler
            now.decrementAndGet();
            handled.countDown();
        });
        for (int i = 0; i < 40; i++) {
            fixture().publisher(connection, route, Text.SET).send(new Text("" + i));
        }

        if (fixture().subject().has(Ability.BACK_PRESSURE)) {
            fixture().await(handled);
        }
        assertTrue(most.get() <= 3, () -> most + " at once");
    }

    @Test
    default void aReleasedMessageComesAgainOrInsistingOnItIsRefused() throws Exception {
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        var attempts = new LinkedBlockingQueue<Integer>();
        var calls = new AtomicInteger();
        MessageHandler<Text> failing = delivery -> {
            attempts.add(delivery.attempt());
            if (calls.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        };
        Subscriber<Text> insisting =
                fixture().subscriber(connection, route, Text.SET).errorHandler(ErrorHandler.always(Settlement.RELEASE));

        if (!fixture().subject().has(Ability.RELEASE)) {
            assertThrows(UnsupportedByTransportException.class, () -> insisting.subscribe(failing));
            return;
        }
        insisting.subscribe(failing);
        fixture().publisher(connection, route, Text.SET).send(new Text("a"));

        List<Integer> seen = List.of(
                fixture().next(attempts), fixture().next(attempts), fixture().next(attempts));
        if (fixture().subject().has(Ability.ATTEMPTS)) {
            assertEquals(List.of(1, 2, 3), seen);
        }
    }

    @Test
    default void aMessageThatCannotBeReadOrHandledStopsNothing() throws Throwable {
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        Route receiving = fixture().subject().receiving(route);
        Queue<String> handled = new ConcurrentLinkedQueue<>();
        var done = new CountDownLatch(1);
        connection
                .subscriber(receiving, Text.SET)
                .errorHandler(failure -> Settlement.REJECT)
                .subscribe(delivery -> {
                    String text = delivery.message().payload();
                    handled.add(text);
                    if (text.equals("bad")) {
                        throw new IllegalStateException("bad");
                    } else if (text.equals("last")) {
                        done.countDown();
                    }
                });
        Binary notUtf8 = Binary.of(new byte[] {(byte) 0xC3, 0x28});

        sendRejected(() -> fixture().publisher(connection, route, Bytes.SET).send(new Bytes(notUtf8)));
        fixture().publisher(connection, route, Text.SET).send(new Text("first"));
        sendRejected(() -> fixture().publisher(connection, route, Text.SET).send(new Text("bad")));
        fixture().publisher(connection, route, Text.SET).send(new Text("last"));

        fixture().await(done);
        assertEquals(
                List.of("first", "bad", "last"),
                handled.stream().sorted(SettlementContract::byRole).toList());
        if (fixture().subject().has(Ability.DEAD_LETTERS)) {
            Set<String> dead = fixture().deadLetters(receiving, "bad");
            assertTrue(dead.contains("bad"), dead::toString);
            assertFalse(dead.contains("first"), dead::toString);
        }
    }

    private void sendRejected(Executable send) throws Throwable {
        if (fixture().has(Ability.ONE_WAY)) {
            send.execute();
        } else {
            assertThrows(AsyncApiException.class, send);
        }
    }

    private static int byRole(String first, String second) {
        List<String> order = List.of("first", "bad", "last");
        return Integer.compare(order.indexOf(first), order.indexOf(second));
    }
}
