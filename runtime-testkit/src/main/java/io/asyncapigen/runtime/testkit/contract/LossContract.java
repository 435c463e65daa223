package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.Letters.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * For transports whose protocol forgets a message as soon as it is handed on: 10,000 messages, and a server that is killed in their midst.
 * Whatever was confirmed and never came was in the air when it was killed, and no more may be there than are let.
 */
public abstract class LossContract {
    private static final int ALL = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_IN_THE_AIR = 500;

    /** Numbers in the order in which they came. */
    private final List<Integer> received = Collections.synchronizedList(new ArrayList<>());

    private final Map<Integer, CompletableFuture<?>> sent = new TreeMap<>();

    /** Sends that are confirmed or have failed: one may come in long before its sender hears of it. */
    private final AtomicInteger answered = new AtomicInteger();

    /** Called once. */
    protected abstract TransportSubject subject();

    @Test
    void onlyWhatWasInTheAirIsLostWithTheServer() throws Exception {
        TransportSubject subject = subject();
        Route route = Fixture.fresh();
        var listener = OutageContract.Listener.create();
        try (Connection receiving = Connection.open(
                        subject.server(),
                        subject.options().toBuilder()
                                .connectionListener(listener)
                                .build());
                Connection sending = Connection.open(subject.server(), subject.options())) {
            receiving
                    .subscriber(subject.receiving(route), Text.SET)
                    .subscribe(
                            each -> received.add(Integer.valueOf(each.message().payload())));
            var publisher = sending.publisher(route, Text.SET);

            send(publisher, 0, ALL / 2);
            subject.kill();
            await(() -> listener.heard().contains("disconnected"));
            int arrived = received.size();
            subject.start();
            await(() -> listener.heard().contains("reconnected"));
            send(publisher, ALL / 2, ALL);

            Set<Integer> confirmed = confirmed();
            await(() -> received.contains(ALL - 1));
            var lost = new TreeSet<>(confirmed);
            received.forEach(lost::remove);
            System.out.printf(
                    "%s: %d were confirmed, %d came before the server was killed, %d were lost%n",
                    getClass().getSimpleName(), confirmed.size(), arrived, lost.size());
            assertEquals(IntStream.range(0, arrived).boxed().toList(), received.subList(0, arrived));
            assertTrue(lost.isEmpty() || lost.first() >= arrived && lost.last() < ALL / 2, lost::toString);
            assertTrue(lost.size() <= MOST_IN_THE_AIR, lost::toString);
            assertFalse(confirmed.size() < ALL - MOST_IN_THE_AIR, () -> confirmed.size() + " were confirmed");
        }
    }

    private void send(Publisher<Text> publisher, int from, int to) throws InterruptedException {
        int before = received.size() - from; // what was lost never comes
        for (int i = from; i < to; i++) {
            int number = i;
            await(() ->
                    number - (received.size() - before) < MOST_IN_THE_AIR && number - answered.get() < MOST_IN_THE_AIR);
            sent.put(
                    i,
                    publisher
                            .sendAsync(new Text("" + i))
                            .toCompletableFuture()
                            .whenComplete((receipt, failure) -> answered.incrementAndGet()));
        }
    }

    private Set<Integer> confirmed() throws Exception {
        var confirmed = new TreeSet<Integer>();
        for (var each : sent.entrySet()) {
            Throwable failure = each.getValue()
                    .<Throwable>handle((receipt, thrown) -> thrown)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (failure == null) {
                confirmed.add(each.getKey());
            }
        }
        return confirmed;
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "not in time, after " + received.size() + " messages");
            Thread.sleep(1);
        }
    }
}
