package com.example.servers;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import javax.annotation.processing.Generated;

/**
 * The server {@code fixed}.
 *
 * <p>Server {@code #/servers/fixed}: {@code mqtt} at {@code localhost:1883}.
 */
@Generated("io.asyncapigen")
public final class FixedServer implements Server {
    private final ServerAddress address;

    private FixedServer() {
        this.address = ServerAddress.of("mqtt", "localhost:1883");
    }

    /**
     * The server as the document describes it.
     */
    public static FixedServer create() {
        return new FixedServer();
    }

    @Override
    public ServerAddress address() {
        return address;
    }
}
