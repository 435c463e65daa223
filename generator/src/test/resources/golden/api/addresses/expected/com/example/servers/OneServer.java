package com.example.servers;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import javax.annotation.processing.Generated;

/**
 * The server {@code one}.
 *
 * <p>Server {@code #/servers/one}: {@code mqtt} at {@code localhost}.
 */
@Generated("io.asyncapigen")
public final class OneServer implements Server {
    private final ServerAddress address;

    private OneServer() {
        this.address = ServerAddress.of("mqtt", "localhost");
    }

    /**
     * The server as the document describes it.
     */
    public static OneServer create() {
        return new OneServer();
    }

    @Override
    public ServerAddress address() {
        return address;
    }
}
