package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.page.Row;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over a link that takes less than is sent. */
@Timeout(120)
class SlowLinkTest {
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final Route ROUTE = Route.of("channel", AddressTemplate.parse("channel"));
    private static final int SIZE = 1_400;

    private Namespace there;

    @BeforeEach
    void makeNamespace() throws Exception {
        IpMachine.requireTools("ip", "tc");
        there = Namespace.create();
    }

    @AfterEach
    void removeNamespace() throws Exception {
        there.close();
    }

    private void limit(String rate) {
        boolean isLimited;
        try {
            IpMachine.run(
                    List.of(("tc qdisc add dev " + there.near() + " root tbf rate " + rate + " burst 20kb latency 60s")
                            .split(" ")));
            isLimited = true;
        } catch (IOException | IllegalStateException e) {
            isLimited = false;
        }
        TestMachine.require(isLimited, "the system has no token bucket filter (sch_tbf)");
    }

    private Connection open(Duration closeTimeout) {
        ConnectOptions options = ConnectOptions.builder()
                .transport(new TwoSides(there))
                .closeTimeout(closeTimeout)
                .build();
        return Connection.open(Server.of("ip", Namespace.FAR + ":" + IpMachine.PROTOCOL), options);
    }

    private static RawMessage numbered(int number) {
        return RawMessage.of(
                Binary.wrap(ByteBuffer.allocate(SIZE).putInt(number).array()));
    }

    @Test
    @Row("more packets than the system has room for, and 1,024 that wait")
    void packetsWaitInOrderAndOnesThatAreTooManyFail() throws Exception {
        limit("16mbit");
        try (Connection connection = open(Duration.ofSeconds(30))) {
            var received = new LinkedBlockingQueue<Integer>();
            connection
                    .subscriber(ROUTE, RAW)
                    .subscribe(each ->
                            received.add(each.message().payload().asByteBuffer().getInt()));
            var publisher = connection.publisher(ROUTE, RAW);
            var sends = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < 3_000; i++) {
                sends.add(publisher.sendAsync(numbered(i)).toCompletableFuture());
            }
            assertTrue(sends.stream().anyMatch(each -> !each.isDone()), "nothing waits");
            List<Integer> taken = new ArrayList<>();
            for (int i = 0; i < sends.size(); i++) {
                try {
                    sends.get(i).get(60, TimeUnit.SECONDS);
                    taken.add(i);
                } catch (ExecutionException e) {
                    assertInstanceOf(SendFailedException.class, e.getCause());
                    assertTrue(String.valueOf(e.getCause().getMessage()).contains("1024 packets wait"), e::toString);
                }
            }
            assertTrue(taken.size() < sends.size(), "none was too many");
            List<Integer> came = new ArrayList<>();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (came.size() + there.droppedByRawSockets() < taken.size()) {
                Integer next = received.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    came.add(next);
                }
                assertTrue(System.nanoTime() < end, () -> "of " + taken.size() + " came " + came.size());
            }
            assertTrue(came.size() > taken.size() / 2, () -> "most were lost: only " + came.size() + " came");
            taken.retainAll(Set.copyOf(came));
            assertEquals(taken, came);
        }
    }

    @Test
    void whatWaitsWhenTheConnectionIsClosedFails() throws Exception {
        limit("80kbit");
        Connection connection = open(Duration.ofSeconds(1));
        var publisher = connection.publisher(ROUTE, RAW);
        CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        for (int i = 0; i < 1_000; i++) {
            last = publisher.sendAsync(numbered(i)).toCompletableFuture();
        }
        connection.close();
        CompletableFuture<?> waiting = last;
        var failure = assertThrows(ExecutionException.class, () -> waiting.get(20, TimeUnit.SECONDS));
        assertInstanceOf(AsyncApiException.class, failure.getCause());
    }
}
