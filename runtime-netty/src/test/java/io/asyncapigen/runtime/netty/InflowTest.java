package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Outcome;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InflowTest {
    /** Settles when it is told to. */
    private static final class Slow implements Inbox {
        private final Map<String, CompletableFuture<Outcome>> taken = new LinkedHashMap<>();

        @Override
        public CompletionStage<Outcome> deliver(Envelope envelope) {
            var outcome = new CompletableFuture<Outcome>();
            taken.put(envelope.payload().toUtf8().strip(), outcome);
            return outcome;
        }

        void settle(String text) {
            taken.get(text).complete(Outcome.ACCEPTED);
        }

        List<String> taken() {
            return List.copyOf(taken.keySet());
        }
    }

    private final Slow inbox = new Slow();
    private final Channel channel = new EmbeddedChannel();
    private final Channel other = new EmbeddedChannel();

    private static Envelope envelope(String text) {
        return Envelope.builder(Binary.utf8(text)).build();
    }

    /** Of which three are too many to wait, and one is less than a half. */
    private static Envelope large(String text) {
        return Envelope.builder(Binary.utf8(text + " ".repeat(28 << 10))).build();
    }

    private static boolean isRead(Channel channel) {
        return channel.config().isAutoRead();
    }

    @Test
    void noMoreAreUnsettledThanAllowed() {
        var inflow = new Inflow(inbox, 2);
        for (String text : List.of("a", "b", "c", "d")) {
            inflow.deliver(channel, envelope(text));
        }
        assertEquals(List.of("a", "b"), inbox.taken());
        inbox.settle("b");
        assertEquals(List.of("a", "b", "c"), inbox.taken());
        inbox.settle("a");
        assertEquals(List.of("a", "b", "c", "d"), inbox.taken());
    }

    @Test
    void onlyAConnectionThatBringsTooMuchIsNotReadFromUntilAHalfOfItIsDelivered() {
        var inflow = new Inflow(inbox, 1);
        inflow.deliver(other, large("a"));
        inflow.deliver(channel, large("b"));
        inflow.deliver(channel, large("c"));
        assertTrue(isRead(channel));
        inflow.deliver(channel, large("d"));
        assertTrue(isRead(other));
        assertFalse(isRead(channel));
        inbox.settle("a");
        assertFalse(isRead(channel));
        inbox.settle("b");
        assertTrue(isRead(channel));
        assertEquals(List.of("a", "b", "c"), inbox.taken());
    }

    @Test
    void manySmallOnesThatWaitTakeRoomToo() {
        var inflow = new Inflow(inbox, 1);
        int brought = 0;
        while (isRead(channel) && brought < 1_000) {
            inflow.deliver(channel, envelope("" + brought++));
        }
        assertTrue(brought > 100 && brought < 200, brought + " until it was held");
    }

    @Test
    void aConnectionIsReadFromWhenNoReceiverHoldsItAnyMore() {
        var second = new Slow();
        List<Inflow> inflows = List.of(new Inflow(inbox, 1), new Inflow(second, 1));
        for (String text : List.of("a", "b", "c", "d")) {
            inflows.forEach(each -> each.deliver(channel, large(text)));
        }
        inbox.settle("a");
        inbox.settle("b");
        assertFalse(isRead(channel));
        second.settle("a");
        second.settle("b");
        assertTrue(isRead(channel));
    }

    @Test
    void whereNobodyCanBeHeldBackSomeWaitAndMoreAreNotTaken() {
        var inflow = new Inflow(inbox, 1, 2);
        var taken = List.of("a", "b", "c", "d").stream()
                .map(each -> inflow.deliver(channel, envelope(each)))
                .toList();
        assertEquals(List.of(true, true, true, false), taken);
        assertTrue(isRead(channel));
        inbox.settle("a");
        assertTrue(inflow.deliver(channel, envelope("e")));
        inbox.settle("b");
        inbox.settle("c");
        assertEquals(List.of("a", "b", "c", "e"), inbox.taken());
    }

    @Test
    void theOutcomeIsToldOnce() {
        var outcomes = new ArrayList<Outcome>();
        new Inflow(inbox, 1).deliver(channel, envelope("a"), outcomes::add);
        assertEquals(List.of(), outcomes);
        inbox.settle("a");
        assertEquals(List.of(Outcome.ACCEPTED), outcomes);
    }

    @Test
    void manyThatAreSettledAtOnceDoNotGoDeeper() {
        var gate = new CompletableFuture<Outcome>();
        var count = new AtomicInteger();
        var inflow = new Inflow(
                envelope -> count.getAndIncrement() == 0 ? gate : CompletableFuture.completedFuture(Outcome.ACCEPTED),
                1);
        IntStream.range(0, 100_000).forEach(i -> inflow.deliver(channel, envelope("" + i)));
        assertEquals(1, count.get());
        gate.complete(Outcome.ACCEPTED);
        assertEquals(100_000, count.get());
    }

    @Test
    void whatHasComeIsDeliveredWhileItIsStopped() throws Exception {
        var inflow = new Inflow(inbox, 1);
        inflow.deliver(channel, envelope("a"));
        inflow.deliver(channel, envelope("b"));
        var stopped = CompletableFuture.supplyAsync(() -> inflow.stop(Duration.ofSeconds(20)));
        assertFalse(stopped.isDone());

        inbox.settle("a");

        assertEquals(0, stopped.get(20, TimeUnit.SECONDS));
        inbox.settle("b");
        inflow.deliver(channel, envelope("c"));
        assertEquals(List.of("a", "b"), inbox.taken());
    }

    @Test
    void whatCannotBeDeliveredInTimeIsCountedAndHoldsNobody() {
        var inflow = new Inflow(inbox, 1);
        var outcomes = new ArrayList<Outcome>();
        for (String text : List.of("a", "b", "c")) {
            inflow.deliver(channel, envelope(text), outcomes::add);
        }
        assertEquals(2, inflow.stop(Duration.ofMillis(10)));
        assertTrue(isRead(channel));
        inbox.settle("a");
        inflow.deliver(channel, envelope("d"), outcomes::add);
        assertEquals(List.of("a"), inbox.taken());
        assertEquals(List.of(Outcome.RELEASED, Outcome.RELEASED, Outcome.ACCEPTED, Outcome.RELEASED), outcomes);
    }

    @Test
    void stoppingWaitsForADeliveryThatIsJustStarting() throws Exception {
        Executor threads = task -> new Thread(task).start(); // the common pool may have one only
        var starting = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var inflow = new Inflow(
                envelope -> {
                    starting.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return new CompletableFuture<>();
                },
                1);
        var delivered = CompletableFuture.runAsync(() -> inflow.deliver(channel, envelope("a")), threads);
        starting.await();
        var stopping = new CountDownLatch(1);
        var stopped = CompletableFuture.runAsync(
                () -> {
                    stopping.countDown();
                    inflow.stop();
                },
                threads);
        stopping.await();
        assertFalse(stopped.isDone());
        goOn.countDown();
        stopped.get(20, TimeUnit.SECONDS);
        delivered.get(20, TimeUnit.SECONDS);
    }

    /** One whose peer reads nothing: more waits for it than may. */
    private static EmbeddedChannel deaf() {
        var channel = new EmbeddedChannel(new Backpressure(Duration.ofSeconds(20)));
        channel.write(Unpooled.buffer().writeZero(2 << 20));
        assertFalse(isRead(channel));
        return channel;
    }

    @Test
    void whatAPeerHasAskedThatDoesNotReadWaitsAndTheOthersGoOn() {
        EmbeddedChannel deaf = deaf();
        var inflow = new Inflow(inbox, 1);
        inflow.deliver(other, envelope("a"));
        inflow.deliver(deaf, envelope("b"));
        inflow.deliver(deaf, envelope("c"));
        inflow.deliver(other, envelope("d"));
        inbox.settle("a");
        inbox.settle("d");
        inflow.deliver(deaf, envelope("e"));
        inflow.deliver(other, envelope("f"));
        assertEquals(List.of("a", "d", "f"), inbox.taken());

        deaf.flush();
        assertTrue(isRead(deaf));
        for (String each : List.of("f", "b", "c")) {
            inbox.settle(each);
        }
        assertEquals(List.of("a", "d", "f", "b", "c", "e"), inbox.taken());
        deaf.finishAndReleaseAll();
    }

    @Test
    void whatAPeerHasAskedThatDoesNotReadIsHandledOrCountedAtItsEnd() {
        for (boolean isStopped : List.of(true, false)) {
            EmbeddedChannel deaf = deaf();
            var slow = new Slow();
            var inflow = new Inflow(slow, 1);
            inflow.deliver(deaf, envelope("a"));
            assertEquals(List.of(), slow.taken());
            assertEquals(isStopped ? 1 : 0, isStopped ? inflow.stop() : 0);
            deaf.close();
            assertEquals(isStopped ? List.of() : List.of("a"), slow.taken());
        }
    }
}
