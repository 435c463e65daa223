package io.asyncapigen.benchmarks.ws;

import io.asyncapigen.benchmarks.turns.Contender;
import io.asyncapigen.benchmarks.turns.Measurement;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;

/** What the classes call that are generated. */
final class Ours implements Contender {
    private static final Route ROUTE = Route.of("lamps", AddressTemplate.parse("lamps"));

    private final Connection server;
    private final Connection client;
    private final Publisher<Measurement> publisher;
    private volatile IntConsumer handler = number -> {};

    Ours() {
        this.server = Connection.open(Server.of("ws", "127.0.0.1:0"), ConnectOptions.defaults());
        server.subscriber(ROUTE, Measurement.SET)
                .subscribe(
                        delivery -> handler.accept(delivery.message().payload().lumens()));
        int port = server.localAddress().orElseThrow().getPort();
        this.client = Connection.open(Server.of("ws", "127.0.0.1:" + port), ConnectOptions.defaults());
        this.publisher = client.publisher(ROUTE, Measurement.SET);
    }

    @Override
    public String name() {
        return "asyncapi-gen";
    }

    @Override
    public void handler(IntConsumer handler) {
        this.handler = handler;
    }

    @Override
    public CompletionStage<?> send(int number) {
        return publisher.sendAsync(Measurement.of(number));
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
