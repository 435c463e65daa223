package io.asyncapigen.benchmarks.udp;

import io.asyncapigen.benchmarks.turns.Contender;
import io.asyncapigen.benchmarks.turns.NumberedBytes;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;

/** What the classes call that are generated. */
final class Ours implements Contender {
    private static final MessageSet<RawMessage> DATAGRAMS = MessageSet.of(RawMessage.TYPE);
    private static final Route ROUTE = Route.of("datagrams", AddressTemplate.parse("datagrams"));

    private final Connection receiving;
    private final Connection sending;
    private final Publisher<RawMessage> publisher;
    private volatile IntConsumer handler = number -> {};

    Ours() {
        this.receiving = Connection.open(Server.of("udp", "127.0.0.1:0"), ConnectOptions.defaults());
        receiving
                .subscriber(ROUTE, DATAGRAMS)
                .maxInFlight(1)
                .subscribe(each -> handler.accept(
                        NumberedBytes.number(each.message().payload().unwrap())));
        int port = receiving.localAddress().orElseThrow().getPort();
        this.sending = Connection.open(Server.of("udp", "127.0.0.1:" + port), ConnectOptions.defaults());
        this.publisher = sending.publisher(ROUTE, DATAGRAMS);
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
        return publisher.sendAsync(RawMessage.of(Binary.wrap(NumberedBytes.of(number, Throughput.SIZE))));
    }

    @Override
    public void close() {
        sending.close();
        receiving.close();
    }
}
