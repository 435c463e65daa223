package io.asyncapigen.runtime.mqtt;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What tests on a real server have in common. */
final class MqttTests {
    static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final int PATIENCE_SECONDS = 20;

    private MqttTests() {}

    static ConnectOptions.Builder alice() {
        return ConnectOptions.builder().credentials(UserPassword.of("alice", "wonderland"));
    }

    static Server server(Version version, String host) {
        return server(version, host, Map.of());
    }

    /** @param binding of the server */
    static Server server(Version version, String host, Map<String, ?> binding) {
        return server(version, host, binding(binding));
    }

    static Server server(Version version, String host, Bindings bindings) {
        ServerAddress address = ServerAddress.of("mqtt", version == Version.V5 ? "5.0" : "3.1.1", host, null);
        return new Server() {
            @Override
            public ServerAddress address() {
                return address;
            }

            @Override
            public Bindings bindings() {
                return bindings;
            }
        };
    }

    static Bindings binding(Map<String, ?> binding) {
        return Bindings.builder().add("mqtt", JsonObject.of(binding)).build();
    }

    static Route route(String address) {
        return Route.of("channel", AddressTemplate.parse(address));
    }

    static String fresh() {
        return "test/" + UUID.randomUUID();
    }

    static RawMessage message(String text) {
        return RawMessage.of(Binary.utf8(text));
    }

    static String text(Delivery<RawMessage> delivery) {
        return delivery.message().payload().toUtf8();
    }

    static BlockingQueue<Delivery<RawMessage>> collect(Connection connection, Route route) {
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        connection.subscriber(route, RAW).subscribe(received::add);
        return received;
    }

    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "not in time");
            Thread.sleep(5);
        }
    }
}
