package io.asyncapigen.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.UserPassword;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** What tests on a real server have in common. */
@Timeout(180)
abstract class RedisTest {
    static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    static RedisServer broker;

    interface Condition {
        boolean holds() throws Exception;
    }

    @BeforeAll
    static void startServer() throws Exception {
        broker = RedisServer.start(false);
    }

    @AfterAll
    static void endServer() throws Exception {
        broker.close();
    }

    static ConnectOptions.Builder alice() {
        return ConnectOptions.builder().credentials(UserPassword.of("alice", "wonderland"));
    }

    static Connection connect() {
        return connect(broker, alice());
    }

    static Connection connect(RedisServer server, ConnectOptions.Builder options) {
        return Connection.open(
                Server.of("redis", server.host()),
                options.sendTimeout(Duration.ofSeconds(10)).build());
    }

    static String fresh() {
        return "of-" + UUID.randomUUID();
    }

    static Route route(String address) {
        return Route.of("channel", AddressTemplate.parse(address));
    }

    static RawMessage message(String text) {
        return RawMessage.of(Binary.utf8(text));
    }

    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "not in time");
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
