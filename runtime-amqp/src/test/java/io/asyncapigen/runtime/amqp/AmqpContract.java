package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.ConnectionFactory;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real broker. */
abstract class AmqpContract extends TransportContract implements TransportSubject {
    private static final String DEAD = "contract-dead";

    protected static RabbitServer broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = RabbitServer.start();
    }

    @AfterAll
    static void endBroker() throws Exception {
        broker.close();
    }

    /** Of the listener under test. */
    abstract String host();

    abstract String protocol();

    abstract SecurityScheme scheme();

    abstract ConnectOptions.Builder credentials();

    @Override
    protected final TransportSubject subject() {
        return this;
    }

    @Override
    public final Server server() {
        return at(host());
    }

    @Override
    public Server at(String hostAndPort) {
        return new Secured(
                ServerAddress.of(protocol(), hostAndPort), List.of(new SecurityRequirement("it", scheme(), List.of())));
    }

    record Secured(ServerAddress address, List<SecurityRequirement> security) implements Server {}

    @Override
    public final ConnectOptions options() {
        return credentials().option(AmqpDeadLetters.toQueue(DEAD)).build();
    }

    @Override
    public final int openings() {
        return Integer.getInteger("amqp.openings", 50);
    }

    /** More than the server is set up for. */
    @Override
    public final int tooLarge() {
        return 5_000_000;
    }

    @Override
    public final void kill() {
        broker.kill();
    }

    @Override
    public final void start() {
        try {
            broker.launch();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final List<String> deadLetters(Route route) {
        var factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(broker.port());
        factory.setUsername("alice");
        factory.setPassword("wonderland");
        var texts = new ArrayList<String>();
        try (var connection = factory.newConnection();
                var channel = connection.createChannel()) {
            for (var next = channel.basicGet(DEAD, true); next != null; next = channel.basicGet(DEAD, true)) {
                Object death = ((List<?>) next.getProps().getHeaders().get("x-death")).get(0);
                String from = String.valueOf(((Map<?, ?>) death).get("queue"));
                Optional.of(new String(next.getBody(), StandardCharsets.UTF_8))
                        .filter(each -> from.equals(route.channel()) || from.startsWith("amq.gen"))
                        .ifPresent(texts::add);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
