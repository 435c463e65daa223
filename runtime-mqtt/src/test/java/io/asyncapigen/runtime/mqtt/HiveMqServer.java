package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.testkit.server.JavaCommand;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * A HiveMQ in a JVM of its own, with what {@link MqttServer} has in the clear: the same users, rights and sizes; can be killed and started
 * again, on what it has written down.
 */
final class HiveMqServer implements LocalServer {
    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider");

    private final ServerFolder folder;
    private final int port;
    private Process process;

    private HiveMqServer(ServerFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static HiveMqServer start() throws Exception {
        var server = new HiveMqServer(ServerFolder.create("hivemq-test"), ServerFolder.freePort());
        server.configure();
        server.launch();
        return server;
    }

    @Override
    public String host() {
        return "127.0.0.1:" + port;
    }

    private void configure() throws IOException {
        for (String each : List.of("conf", "data", "extensions")) {
            Files.createDirectory(folder.file(each));
        }
        Files.writeString(folder.file("conf").resolve("config.xml"), """
                <?xml version="1.0"?>
                <hivemq>
                  <listeners><tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener></listeners>
                  <mqtt>
                    <packets><max-packet-size>1500000</max-packet-size></packets>
                    <queued-messages><max-queue-size>100000</max-queue-size></queued-messages>
                  </mqtt>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                </hivemq>
                """.formatted(port));
    }

    @Override
    public void launch() throws Exception {
        String log = "server.log";
        List<String> command = JavaCommand.of(
                JVM, HiveMqProgram.class.getName(), List.of(folder.path().toString()));
        process = folder.start(folder.process(command, log), log, List.of(port), Duration.ofMinutes(3));
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        folder.close();
    }
}
