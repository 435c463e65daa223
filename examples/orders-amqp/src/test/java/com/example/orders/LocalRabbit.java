package com.example.orders;

import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The RabbitMQ of this machine, with a port and a folder of its own, and a virtual host {@code wire} beside the usual one. */
final class LocalRabbit implements AutoCloseable {
    /** What Debian has on the PATH changes the user first. */
    private static final Path OF_DEBIAN = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private static final String NAME = "rabbitmq-server";

    private static final String DEFINITIONS = """
            {"users": [{"name": "guest", "password": "guest", "tags": ""}],
             "vhosts": [{"name": "/"}, {"name": "wire"}],
             "permissions": [
               {"user": "guest", "vhost": "/", "configure": ".*", "write": ".*", "read": ".*"},
               {"user": "guest", "vhost": "wire", "configure": ".*", "write": ".*", "read": ".*"}]}
            """;

    private final ServerFolder folder;
    private final Map<String, String> environment;
    private final String address;
    private final Process process;

    private LocalRabbit(ServerFolder folder) throws IOException, InterruptedException {
        this.folder = folder;
        List<Integer> ports = ServerFolder.freePorts(3);
        int port = ports.get(0);
        this.environment = Map.ofEntries(
                Map.entry("HOME", folder.path().toString()),
                Map.entry("RABBITMQ_NODENAME", "orders-" + port + "@localhost"),
                Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODE_PORT", "" + port),
                Map.entry("RABBITMQ_DIST_PORT", "" + ports.get(1)),
                Map.entry("ERL_EPMD_PORT", "" + ports.get(2)),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_LOGS", "-"),
                Map.entry("RABBITMQ_LOG_BASE", folder.file("log").toString()),
                Map.entry("RABBITMQ_MNESIA_BASE", folder.file("data").toString()),
                Map.entry(
                        "RABBITMQ_GENERATED_CONFIG_DIR",
                        folder.file("generated").toString()),
                Map.entry("RABBITMQ_CONFIG_FILE", folder.file("rabbitmq.conf").toString()),
                // Nothing of what the machine has set up.
                Map.entry("RABBITMQ_CONF_ENV_FILE", folder.file("none").toString()),
                Map.entry("RABBITMQ_ENABLED_PLUGINS_FILE", folder.file("none").toString()));
        this.address = "127.0.0.1:" + port;
        Files.writeString(folder.file("rabbitmq.conf"), "load_definitions = " + folder.file("definitions.json") + "\n");
        Files.writeString(folder.file("definitions.json"), DEFINITIONS);
        String program = Files.isExecutable(OF_DEBIAN) ? OF_DEBIAN.toString() : NAME;
        this.process = folder.start(command(program), "server.log", List.of(port), Duration.ofMinutes(5));
    }

    static LocalRabbit start() throws IOException, InterruptedException {
        TestMachine.require(
                Files.isExecutable(OF_DEBIAN) || ServerFolder.isInstalled(NAME),
                "RabbitMQ is not installed (Debian package rabbitmq-server)");
        return new LocalRabbit(ServerFolder.create("orders-amqp"));
    }

    private ProcessBuilder command(String... command) {
        ProcessBuilder builder = folder.process(List.of(command), "server.log");
        builder.environment().putAll(environment);
        return builder;
    }

    String address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
        command("epmd", "-kill").start().onExit().join(); // a daemon, which the server leaves behind
        folder.close();
    }
}
