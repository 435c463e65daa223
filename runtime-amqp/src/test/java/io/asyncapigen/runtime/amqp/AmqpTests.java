package io.asyncapigen.runtime.amqp;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What tests of AMQP have in common. */
final class AmqpTests {
    private static final long PATIENCE_SECONDS = 20;

    private AmqpTests() {}

    record Text(String payload) implements Message {
        static final MessageType<Text> TYPE = MessageType.builder("text", Text.class)
                .contentType("text/plain; charset=utf-8")
                .payload(TypeToken.of(String.class), Text::payload)
                .bindings(bindings(Map.of("contentEncoding", "identity", "messageType", "text.said")))
                .build(Text::new);
        static final MessageSet<Text> SET = MessageSet.of(TYPE);
    }

    static Bindings bindings(Map<?, ?> amqp) {
        return Bindings.builder().add("amqp", JsonObject.of(amqp)).build();
    }

    static ConnectOptions.Builder alice() {
        return ConnectOptions.builder().credentials(UserPassword.of("alice", "wonderland"));
    }

    static Connection connect(RabbitServer broker) {
        return Connection.open(Server.of("amqp", broker.host()), alice().build());
    }

    static String fresh() {
        return "t-" + UUID.randomUUID();
    }

    static Route queue(String name, Map<?, ?> queue) {
        return Route.of(name, AddressTemplate.parse(name)).bindings(bindings(Map.of("is", "queue", "queue", queue)));
    }

    static Route exchange(String address, Map<?, ?> exchange) {
        return Route.of(address, AddressTemplate.parse(address))
                .bindings(bindings(Map.of("is", "routingKey", "exchange", exchange)));
    }

    /** The client library itself, as somebody else who uses the broker. */
    interface Foreign {
        void use(Channel channel) throws Exception;
    }

    static void foreign(RabbitServer broker, Foreign use) throws Exception {
        var factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(broker.port());
        factory.setUsername("alice");
        factory.setPassword("wonderland");
        try (var connection =
                factory.newConnection()) { // which closes its channels, those too that were closed for a fault
            use.use(connection.createChannel());
        }
    }

    static GetResponse get(Channel channel, String queue) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        GetResponse response = channel.basicGet(queue, true);
        while (response == null && System.nanoTime() < end) {
            Thread.sleep(20);
            response = channel.basicGet(queue, true);
        }
        assertNotNull(response, "nothing in " + queue);
        return response;
    }

    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }
}
