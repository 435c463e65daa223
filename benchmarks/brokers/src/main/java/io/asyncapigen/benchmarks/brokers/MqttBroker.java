package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mosquitto, MQTT 5: QoS 1 both ways, acknowledged after the handler. */
record MqttBroker(LocalServer server) implements Broker {
    static Broker start() throws IOException, InterruptedException {
        return new MqttBroker(LocalServer.start(1, (folder, ports) -> {
            Path settings = folder.file("server.conf");
            Files.write(
                    settings,
                    List.of(
                            "listener " + ports.get(0) + " 127.0.0.1",
                            "allow_anonymous true",
                            "max_queued_messages 100000"));
            return List.of(LocalServer.program("/usr/sbin", "mosquitto"), "-c", settings.toString());
        }));
    }

    @Override
    public List<Contender> contenders() {
        return List.of(new BareMqtt(server.port()), Ours.plain(Server.of("mqtt5", server.host()), 1));
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
