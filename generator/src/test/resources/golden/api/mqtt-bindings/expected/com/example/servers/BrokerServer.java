package com.example.servers;

import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.json.JsonObject;
import javax.annotation.processing.Generated;

/**
 * The server {@code broker}.
 *
 * <p>Server {@code #/servers/broker}: {@code mqtt5} at {@code broker.example.com}.
 */
@Generated("io.asyncapigen")
public final class BrokerServer implements Server {
    private static final Bindings BINDINGS = Bindings.builder()
            .add("mqtt", JsonObject.builder()
                    .put("clientId", "office")
                    .put("cleanSession", false)
                    .put("lastWill", JsonObject.builder()
                            .put("topic", "office/state")
                            .put("qos", 2)
                            .put("message", "gone")
                            .put("retain", true)
                            .build())
                    .put("keepAlive", 10)
                    .put("sessionExpiryInterval", 3600)
                    .put("maximumPacketSize", JsonObject.builder()
                            .put("type", "integer")
                            .put("const", 100000)
                            .build())
                    .build())
            .add("mqtt5", JsonObject.builder()
                    .put("sessionExpiryInterval", 60)
                    .build())
            .build();

    private final ServerAddress address;

    private BrokerServer() {
        this.address = ServerAddress.of("mqtt5", "broker.example.com");
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

    @Override
    public Bindings bindings() {
        return BINDINGS;
    }
}
