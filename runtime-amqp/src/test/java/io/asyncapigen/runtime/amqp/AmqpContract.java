package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.ConnectionFactory;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.LocalServerContract;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real broker. */
abstract class AmqpContract extends LocalServerContract {
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

    /** Where the request says it as well as where the protocol does. */
    @Override
    public final List<ReplyRoute> ownReplies() {
        var replies = new ArrayList<>(super.ownReplies());
        replies.add(ReplyRoute.of(Route.of("replies", AddressTemplate.unknown())));
        return replies;
    }

    @Override
    protected final LocalServer local() {
        return broker;
    }

    /** Who is let in, without what else the tests ask for. */
    abstract ConnectOptions credentials();

    @Override
    public final ConnectOptions options() {
        return credentials().toBuilder().option(AmqpDeadLetters.toQueue(DEAD)).build();
    }

    @Override
    public int openings() {
        return Integer.getInteger("amqp.openings", 50);
    }

    /** More than the server is set up for. */
    @Override
    public final int tooLarge() {
        return 5_000_000;
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
