package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.util.List;

/** Redis, Pub/Sub: a send is over when the server has answered it. */
record RedisBroker(LocalServer server) implements Broker {
    static Broker start() throws IOException, InterruptedException {
        return new RedisBroker(launch());
    }

    /** One that writes nothing down. */
    static LocalServer launch() throws IOException, InterruptedException {
        return LocalServer.start(
                1,
                (folder, ports) ->
                        List.of("redis-server", "--port", "" + ports.get(0), "--bind", "127.0.0.1", "--save", ""));
    }

    @Override
    public List<Contender> contenders() {
        return List.of(new BareRedis(server.port()), Ours.plain(Server.of("redis", server.host()), 1));
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
