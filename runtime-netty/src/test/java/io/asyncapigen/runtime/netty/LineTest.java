package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Backoff;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LineTest {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicInteger dials = new AtomicInteger();
    private Loopback loopback;
    private EventLoops loops;
    private volatile boolean isAway;

    @BeforeEach
    void start() {
        loopback = new Loopback(ListenLimits.standard());
        loops = EventLoops.share();
    }

    @AfterEach
    void end() {
        loops.close();
        loopback.close();
    }

    private ConnectOptions.Builder options() {
        return ConnectOptions.builder()
                .reconnect(Backoff.fixed(Duration.ofMillis(20)))
                .connectionListener(new ConnectionListener() {
                    @Override
                    public void disconnected(ServerAddress server, @Nullable Throwable cause) {
                        events.add("disconnected");
                    }

                    @Override
                    public void reconnected(ServerAddress server) {
                        events.add("reconnected");
                    }
                });
    }

    private Line line(ConnectOptions options) {
        return new Line(Loopback.SERVER, options, loops, this::dial);
    }

    private CompletionStage<Channel> dial() {
        dials.incrementAndGet();
        if (isAway) {
            throw new IllegalStateException("away");
        }
        return Loopback.dial(loops, new InetSocketAddress("127.0.0.1", loopback.port()));
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static Throwable failure(CompletionStage<?> stage) {
        return assertThrows(ExecutionException.class, () -> get(stage)).getCause();
    }

    private String event() throws InterruptedException {
        return events.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void itIsOpenedOnce() throws Exception {
        try (Line line = line(options().build())) {
            Channel channel = get(line.open());
            assertSame(channel, get(line.open()));
            assertSame(channel, get(line.channel()));
            assertSame(channel, line.now());
            assertEquals(1, dials.get());
        }
    }

    @Test
    void aFirstAttemptThatFailsIsTheLast() throws Exception {
        isAway = true;
        Line line = line(options().build());
        assertInstanceOf(IllegalStateException.class, failure(line.open()));
        assertInstanceOf(IllegalStateException.class, failure(line.open()));
        assertInstanceOf(ConnectFailedException.class, failure(line.channel()));
        assertEquals(1, dials.get());
    }

    @Test
    void aConnectionThatIsLostIsMadeAgainAndTheListenerIsTold() throws Exception {
        try (Line line = line(options().build())) {
            Channel first = get(line.open());
            isAway = true;
            loopback.accepted().close();
            assertEquals("disconnected", event());
            assertNull(line.now());
            CompletionStage<Channel> waiting = line.channel();
            while (dials.get() < 4) {
                Thread.onSpinWait();
            }
            assertFalse(waiting.toCompletableFuture().isDone());
            isAway = false;
            assertEquals("reconnected", event());
            Channel second = get(waiting);
            assertNotSame(first, second);
            assertSame(second, get(line.channel()));
        }
    }

    @Test
    void theListenerHearsWhyAConnectionWasClosed() throws Exception {
        var causes = new LinkedBlockingQueue<Throwable>();
        ConnectOptions options = options()
                .connectionListener(new ConnectionListener() {
                    @Override
                    public void disconnected(ServerAddress server, @Nullable Throwable cause) {
                        causes.add(Objects.requireNonNull(cause));
                    }
                })
                .build();
        try (Line line = line(options)) {
            Channel channel = get(line.open());
            var cause = new IllegalStateException("too large");
            Line.blame(channel, cause);
            Line.blame(channel, new IllegalStateException("what followed"));
            channel.close();
            assertSame(cause, causes.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void itIsLostAgainAndAgain() throws Exception {
        try (Line line = line(options().build())) {
            get(line.open());
            for (int i = 0; i < 20; i++) {
                loopback.accepted().close();
                assertEquals("disconnected", event());
                assertEquals("reconnected", event());
            }
            assertEquals(21, dials.get());
        }
    }

    @Test
    void nobodyWaitsLongerThanASendMayTake() throws Exception {
        try (Line line = line(options().sendTimeout(Duration.ofMillis(30)).build())) {
            get(line.open());
            isAway = true;
            loopback.accepted().close();
            assertEquals("disconnected", event());
            while (dials.get() < 3) {
                Thread.onSpinWait();
            }
            Throwable failure = failure(line.channel(10));
            assertInstanceOf(SendFailedException.class, failure);
            assertEquals("away", failure.getCause().getMessage());
        }
    }

    @Test
    void nothingHappensAnyMoreWhenItIsClosed() throws Exception {
        Line line = line(options().build());
        Channel channel = get(line.open());
        line.close();
        line.close();
        channel.closeFuture().await();
        assertInstanceOf(ClosedException.class, failure(line.channel()));
        assertNull(line.now());
        assertNull(events.poll());
    }

    @Test
    void itCanBeClosedWhileItWaitsForTheNextAttempt() throws Exception {
        Line line = line(options().build());
        get(line.open());
        isAway = true;
        loopback.accepted().close();
        assertEquals("disconnected", event());
        CompletionStage<Channel> waiting = line.channel();
        line.close();
        assertInstanceOf(ClosedException.class, failure(waiting));
    }

    @Test
    void aConnectionThatIsMadeAfterItWasClosedIsClosed() throws Exception {
        var late = new CompletableFuture<Channel>();
        Line line = new Line(Loopback.SERVER, options().build(), loops, () -> late);
        line.open();
        line.close();
        Channel channel = get(dial());
        late.complete(channel);
        channel.closeFuture().await();
        assertNull(line.now());
    }

    @Test
    void theConnectionCanBeTakenOverToBeClosedInOrder() throws Exception {
        Line line = line(options().build());
        Channel channel = get(line.open());
        assertSame(channel, line.release().orElseThrow());
        assertEquals(true, channel.isActive());
        channel.close().await();
        assertNull(events.poll());
    }

    @Test
    void theThreadsAreThereUntilTheDiallingHasEnded() {
        var dialled = new CompletableFuture<Channel>();
        Line line = new Line(Loopback.SERVER, options().build(), loops, () -> dialled);
        CompletionStage<Channel> first = line.open();
        line.close();
        loops.close();
        loopback.close();
        assertFalse(loops.group().isShuttingDown());
        dialled.completeExceptionally(new ConnectFailedException("nobody is there"));
        assertInstanceOf(ConnectFailedException.class, failure(first));
        assertTrue(loops.group().isShuttingDown());
    }
}
