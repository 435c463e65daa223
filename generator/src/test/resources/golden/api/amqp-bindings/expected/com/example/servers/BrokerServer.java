package com.example.servers;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import javax.annotation.processing.Generated;

/**
 * The server {@code broker}.
 *
 * <p>Server {@code #/servers/broker}: {@code amqp} at {@code broker.example.com}.
 */
@Generated("io.asyncapigen")
public final class BrokerServer implements Server {
    private final ServerAddress address;

    private BrokerServer() {
        this.address = ServerAddress.of("amqp", "broker.example.com");
    }

    /**
     * The server as the document describes it.
     */
    public static BrokerServer create() {
        return new BrokerServer();
    }

    @Override
    public ServerAddress address() {
        return address;
    }
}
