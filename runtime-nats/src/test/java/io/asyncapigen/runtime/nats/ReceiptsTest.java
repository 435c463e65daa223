package io.asyncapigen.runtime.nats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ServerAddress;
import io.nats.client.Connection;
import io.nats.client.Message;
import io.nats.client.api.ServerInfo;
import io.nats.client.impl.NatsMessage;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of messages while jnats makes its connection again, step by step. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ReceiptsTest {
    private final BlockingQueue<String> published = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> pings = new LinkedBlockingQueue<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Connection.Status status = Connection.Status.CONNECTED;
    private volatile ServerInfo info = server(1);

    private final Connection connection = (Connection) Proxy.newProxyInstance(
            Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "getStatus" -> {
                        looks.incrementAndGet();
                        return status;
                    }
                    case "getServerInfo" -> {
                        return info;
                    }
                    case "publish" -> published.add(new String(((Message) arguments[0]).getData(), UTF_8));
                    case "flush" -> pings.add("ping");
                    default -> throw new UnsupportedOperationException(method.getName());
                }
                return null;
            });
    private final Links links = new Links(connection);
    private final Events events = new Events(ServerAddress.of("nats", "127.0.0.1:4222"), new ConnectionListener() {});
    private final Receipts receipts = new Receipts(connection, links, events, Duration.ofSeconds(30));

    private static ServerInfo server(int client) {
        return new ServerInfo("INFO {\"server_id\":\"S\",\"client_id\":" + client + "}");
    }

    @BeforeEach
    void start() {
        links.ready(links.name());
        receipts.start();
    }

    @AfterEach
    void end() {
        receipts.close();
        events.close();
    }

    private CompletableFuture<?> publish(String text) {
        return receipts.publish(NatsMessage.builder().subject("a").data(text).build());
    }

    /** jnats still writes to the connection that is lost then, and says nothing. */
    @Test
    void whatComesWhileThereIsNoConnectionIsPublishedInOrderOnTheNext() throws Exception {
        status = Connection.Status.DISCONNECTED;
        List<CompletableFuture<?>> sent = List.of(publish("1"), publish("2"));
        assertEquals(List.of(), List.copyOf(published));

        info = server(2);
        status = Connection.Status.CONNECTED;
        CompletableFuture<?> third = publish("3"); // jnats does not write in order before it has subscribed again
        int before = looks.get();
        while (looks.get() < before + 10 && published.isEmpty()) {
            Thread.sleep(1);
        }
        assertEquals(List.of(), List.copyOf(published));
        assertFalse(third.isDone());

        links.ready(links.name());
        for (CompletableFuture<?> each : sent) {
            each.get();
        }
        third.get();
        assertEquals(List.of("1", "2", "3"), List.copyOf(published));
        assertFalse(pings.isEmpty());
    }

    /** What jnats tells of the first is heard only when there is a second, which it has not subscribed again on. */
    @Test
    void aConnectionIsNotTakenForReadyBecauseTheOneBeforeWas() throws Exception {
        events.tell(links);
        var isHeard = new CountDownLatch(1);
        events.thread().execute(() -> awaitAll(isHeard));
        info = server(2);
        tellThatItSubscribed();
        info = server(3);
        isHeard.countDown();
        events.await();
        assertEquals(Links.NONE, links.now());

        tellThatItSubscribed();
        events.await();
        assertEquals("S/3", links.now());
    }

    private void tellThatItSubscribed() {
        events.thread()
                .execute(() -> events.connectionEvent(
                        connection, io.nats.client.ConnectionListener.Events.RESUBSCRIBED, 0L, ""));
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatWasOnAConnectionThatIsLostFails() throws Exception {
        receipts.close();
        var late = new Receipts(connection, links, events, Duration.ofSeconds(30));
        CompletableFuture<?> sent =
                late.publish(NatsMessage.builder().subject("a").data("1").build());
        assertEquals("1", published.take());
        info = server(2);
        links.ready(links.name());

        late.start();
        assertThrows(ExecutionException.class, sent::get);
        late.close();
    }
}
