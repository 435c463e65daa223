package io.asyncapigen.benchmarks.ip;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import java.util.function.Consumer;

/** What the classes call that are generated. */
final class Ours implements Contender {
    private static final MessageSet<RawMessage> PACKETS = MessageSet.of(RawMessage.TYPE);
    private static final Route ROUTE = Route.of("packets", AddressTemplate.parse("packets"));

    private final Connection connection;
    private final Publisher<RawMessage> publisher;

    Ours(String host, int protocol) {
        this.connection = Connection.open(Server.of("ip", host + ":" + protocol), ConnectOptions.defaults());
        this.publisher = connection.publisher(ROUTE, PACKETS);
    }

    @Override
    public String name() {
        return "asyncapi-gen";
    }

    @Override
    public void receive(Consumer<byte[]> handler) {
        connection
                .subscriber(ROUTE, PACKETS)
                .subscribe(each -> handler.accept(each.message().payload().unwrap()));
    }

    @Override
    public void send(byte[] payload) {
        publisher.send(RawMessage.of(Binary.wrap(payload)));
    }

    @Override
    public void close() {
        connection.close();
    }
}
