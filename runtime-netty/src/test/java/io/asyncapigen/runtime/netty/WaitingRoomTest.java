package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.SendFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final WaitingRoom<String> room = new WaitingRoom<>(clock, "bus", Duration.ofMinutes(1));

    @AfterEach
    void stopClock() {
        clock.shutdownNow();
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return assertThrows(
                        CompletionException.class,
                        () -> future.orTimeout(20, TimeUnit.SECONDS).join())
                .getCause();
    }

    private CompletableFuture<String> enter(long bytes) {
        return room.enter(bytes).toCompletableFuture();
    }

    @Test
    void nobodyWaitsForWhatIsThere() {
        room.open("bus 1");
        assertEquals("bus 1", enter(1).join());
        assertEquals("bus 1", room.now());
    }

    @Test
    void thoseThatWaitComeInTheirOrderAlsoWhenMoreComeMeanwhile() {
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, 5)
                .forEach(i -> room.enter(1).thenAccept(bus -> {
                    order.add(i);
                    if (i == 0) {
                        room.enter(1).thenAccept(also -> order.add(5));
                    }
                }));
        assertFalse(order.contains(0));

        room.open("bus");

        assertEquals(List.of(0, 1, 2, 3, 4, 5), order);
    }

    @Test
    void oneThatIsGoneIsWaitedForAgain() {
        room.open("bus 1");
        room.shut();
        var waiting = enter(1);
        assertNull(room.now());
        assertFalse(waiting.isDone());
        room.open("bus 2");
        assertEquals("bus 2", waiting.join());
    }

    @Test
    void itCanGoAwayWhileThoseThatWaitAreLetIn() {
        room.enter(1).thenAccept(bus -> room.shut());
        var second = enter(1);
        room.open("bus 1");
        assertFalse(second.isDone());
        room.open("bus 2");
        assertEquals("bus 2", second.join());
    }

    @Test
    void nobodyWaitsLongerThanTheLimitAndItIsNamed() {
        var hasty = new WaitingRoom<String>(clock, "bus", Duration.ofMillis(20));
        Throwable failure = failure(hasty.enter(1).toCompletableFuture());
        assertTrue(
                failure instanceof SendFailedException && failure.getMessage().contains("no bus"), failure::toString);
        hasty.open("bus");
        assertEquals("bus", hasty.enter(1).toCompletableFuture().join());
    }

    @Test
    void tooMuchIsRefusedAtOnceUntilSomeHasLeft() {
        var first = enter(40 << 20);
        var second = enter(40 << 20);
        assertTrue(failure(second) instanceof SendFailedException);
        assertFalse(first.isDone());
        room.open("bus");
        assertEquals("bus", first.join());
        room.shut();
        assertFalse(enter(40 << 20).isDone());
    }

    @Test
    void manySmallOnesAreTooMuchAsWell() {
        int most = (64 << 20) / 512;
        for (int i = 0; i < most; i++) {
            assertFalse(enter(0).isDone());
        }
        assertTrue(enter(0).isCompletedExceptionally());
    }

    @Test
    void theEndFailsThoseThatWaitAndAllFurtherOnes() {
        var waiting = enter(1);
        var end = new ClosedException("over");
        assertNull(room.end(end));
        assertSame(end, failure(waiting));
        assertSame(end, failure(enter(1)));
        room.open("bus");
        assertNull(room.now());
    }

    @Test
    void theEndGivesBackWhatWasThere() {
        room.open("bus");
        assertEquals("bus", room.end(new ClosedException("over")));
        assertNull(room.end(new ClosedException("over again")));
    }
}
