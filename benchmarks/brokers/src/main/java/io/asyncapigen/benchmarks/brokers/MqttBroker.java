package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mosquitto, QoS 1 both ways, acknowledged after the handler. */
record MqttBroker(LocalServer server, List<Contender> contenders) implements Broker {
    /** MQTT 3.1.1. */
    static Broker startFor3() throws IOException, InterruptedException {
        LocalServer server = start();
        return new MqttBroker(
                server, List.of(new BareMqtt3(server.port()), Ours.plain(Server.of("mqtt", server.host()), 1)));
    }

    /** MQTT 5. */
    static Broker startFor5() throws IOException, InterruptedException {
        LocalServer server = start();
        return new MqttBroker(
                server, List.of(new BareMqtt5(server.port()), Ours.plain(Server.of("mqtt5", server.host()), 1)));
    }

    private static LocalServer start() throws IOException, InterruptedException {
        return LocalServer.start(1, (folder, ports) -> {
            Path settings = folder.file("server.conf");
            Files.write(
                    settings,
                    List.of(
                            "listener " + ports.get(0) + " 127.0.0.1",
                            "allow_anonymous true",
                            "max_queued_messages 100000"));
            return List.of(LocalServer.program("/usr/sbin", "mosquitto"), "-c", settings.toString());
        });
    }

    @Override
    public boolean keeps() {
        return false;
    }

    @Override
    public void end() throws IOException {
        server.close();
    }
}
