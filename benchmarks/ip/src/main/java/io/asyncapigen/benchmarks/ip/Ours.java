package io.asyncapigen.benchmarks.ip;

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
    private static final MessageSet<RawMessage> PACKETS = MessageSet.of(RawMessage.TYPE);
    private static final Route ROUTE = Route.of("packets", AddressTemplate.parse("packets"));

    private final Connection connection;
    private final Publisher<RawMessage> publisher;
    private volatile IntConsumer handler = number -> {};

    Ours(String host, int protocol) {
        this.connection = Connection.open(Server.of("ip", host + ":" + protocol), ConnectOptions.defaults());
        this.publisher = connection.publisher(ROUTE, PACKETS);
        connection
                .subscriber(ROUTE, PACKETS)
                .subscribe(each -> handler.accept(
                        NumberedBytes.number(each.message().payload().unwrap())));
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
        connection.close();
    }
}
