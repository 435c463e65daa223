package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** RabbitMQ: durable queues, persistent and mandatory messages, confirms; acknowledgements one by one. */
record AmqpBroker(LocalServer server) implements Broker {
    /** Also the prefetch count. */
    private static final int IN_FLIGHT = 64;

    /** A node of its own. */
    private static final class Node implements LocalServer.Setup {
        @Override
        public List<String> command(ServerFolder folder, List<Integer> ports) {
            return List.of(LocalServer.program("/usr/lib/rabbitmq/bin", "rabbitmq-server"));
        }

        @Override
        public Map<String, String> environment(ServerFolder folder, List<Integer> ports) {
            String none = folder.file("none").toString();
            return Map.ofEntries(
                    Map.entry("HOME", folder.path().toString()),
                    Map.entry("RABBITMQ_NODENAME", "benchmark-" + ports.get(0) + "@localhost"),
                    Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                    Map.entry("RABBITMQ_NODE_PORT", "" + ports.get(0)),
                    Map.entry("RABBITMQ_DIST_PORT", "" + ports.get(1)),
                    Map.entry("ERL_EPMD_PORT", "" + ports.get(2)),
                    Map.entry("RABBITMQ_LOGS", "-"),
                    Map.entry("RABBITMQ_LOG_BASE", folder.file("log").toString()),
                    Map.entry("RABBITMQ_MNESIA_BASE", folder.file("data").toString()),
                    Map.entry(
                            "RABBITMQ_GENERATED_CONFIG_DIR",
                            folder.file("generated").toString()),
                    Map.entry("RABBITMQ_CONFIG_FILE", none),
                    Map.entry("RABBITMQ_CONF_ENV_FILE", none),
                    Map.entry("RABBITMQ_ENABLED_PLUGINS_FILE", none));
        }
    }

    static Broker start() throws IOException, InterruptedException {
        return new AmqpBroker(LocalServer.start(3, new Node()));
    }

    @Override
    public List<Contender> contenders() {
        return List.of(new BareAmqp(server.port(), IN_FLIGHT), Ours.plain(Server.of("amqp", server.host()), IN_FLIGHT));
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public void end() throws IOException {
        server.close();
    }
}
