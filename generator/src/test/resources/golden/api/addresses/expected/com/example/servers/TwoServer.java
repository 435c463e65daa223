package com.example.servers;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import javax.annotation.processing.Generated;

/**
 * The server {@code two}.
 *
 * <p>Server {@code #/servers/two}: {@code mqtt} at {@code localhost:2}.
 */
@Generated("io.asyncapigen")
public final class TwoServer implements Server {
    private final ServerAddress address;

    private TwoServer() {
        this.address = ServerAddress.of("mqtt", "localhost:2");
    }

    /**
     * The server as the document describes it.
     */
    public static TwoServer create() {
        return new TwoServer();
    }

    @Override
    public ServerAddress address() {
        return address;
    }
}
