package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.util.List;

/** NATS, core: a send is over when the server has answered a ping that went after it. */
record NatsBroker(LocalServer server) implements Broker {
    static Broker start() throws IOException, InterruptedException {
        return new NatsBroker(launch());
    }

    /** One with JetStream. */
    static LocalServer launch() throws IOException, InterruptedException {
        return LocalServer.start(
                1,
                (folder, ports) -> List.of(
                        LocalServer.program("/usr/sbin", "nats-server"),
                        "-a",
                        "127.0.0.1",
                        "-p",
                        "" + ports.get(0),
                        "-js",
                        "-sd",
                        folder.file("streams").toString()));
    }

    @Override
    public List<Contender> contenders() {
        return List.of(new BareNats(server.host()), Ours.plain(Server.of("nats", server.host()), 1));
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
