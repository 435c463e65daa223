package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.alice;
import static io.asyncapigen.runtime.amqp.AmqpTests.foreign;
import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More is sent than is kept for a broker that is away, or that asks to wait. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OutgoingLimitTest {
    private static final String LARGE = "x".repeat(100 << 10);
    private static final int MANY = (64 << 20) / (LARGE.length() + 512) + 1;

    private static RabbitServer broker;

    private final String name = fresh();
    private final CountDownLatch lost = new CountDownLatch(1);

    @BeforeAll
    static void startBroker() throws Exception {
        broker = RabbitServer.start();
    }

    @AfterAll
    static void endBroker() throws Exception {
        broker.close();
    }

    private Connection connect() {
        var listener = new ConnectionListener() {
            @Override
            public void disconnected(ServerAddress server, @Nullable Throwable cause) {
                lost.countDown();
            }
        };
        return Connection.open(
                Server.of("amqp", broker.host()),
                alice().sendTimeout(Duration.ofMinutes(2))
                        .connectionListener(listener)
                        .build());
    }

    private Publisher<Text> publisher(Connection connection) {
        return connection.publisher(queue(name, Map.of("name", name)), Text.SET);
    }

    /** Sends until a send fails at once; all that were taken. */
    private static List<CompletableFuture<?>> flood(Publisher<Text> publisher) {
        var taken = new ArrayList<CompletableFuture<?>>();
        var last = publisher.sendAsync(new Text(LARGE)).toCompletableFuture();
        while (!last.isCompletedExceptionally()) {
            taken.add(last);
            last = publisher.sendAsync(new Text(LARGE)).toCompletableFuture();
        }
        assertFull(last);
        assertFull(publisher.sendAsync(new Text("one more")).toCompletableFuture());
        return taken;
    }

    private static void assertFull(CompletableFuture<?> send) {
        assertTrue(send.isDone());
        var failure = assertThrows(CompletionException.class, send::join).getCause();
        assertInstanceOf(SendFailedException.class, failure);
        assertTrue(
                String.valueOf(failure.getMessage()).contains(": messages of 64 MiB wait already"), failure::toString);
    }

    private void assertGone(List<CompletableFuture<?>> sends) throws Exception {
        CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).get(120, TimeUnit.SECONDS);
        foreign(broker, channel -> assertEquals(sends.size(), channel.messageCount(name)));
    }

    @Test
    void soManyWaitForABrokerThatIsAwayAndGoWhenItIsBack() throws Exception {
        try (Connection connection = connect()) {
            var publisher = publisher(connection);
            publisher.send(new Text("first")); // so that there is a channel
            foreign(broker, channel -> channel.queuePurge(name));
            broker.kill();
            assertTrue(lost.await(20, TimeUnit.SECONDS));
            var sends = flood(publisher);
            assertEquals(MANY, sends.size());

            broker.launch();
            assertGone(sends);
            publisher.send(new Text("another"));
        }
    }

    @Test
    void soManyWaitForABrokerThatAsksForItAndGoWhenItTakesThem() throws Exception {
        try (Connection connection = connect()) {
            var publisher = publisher(connection);
            broker.block(true);
            List<CompletableFuture<?>> sends;
            try {
                sends = flood(publisher);
            } finally {
                broker.block(false);
            }
            assertTrue(sends.size() >= MANY, () -> sends.size() + " were taken");
            assertGone(sends);
            publisher.send(new Text("another"));
        }
    }
}
