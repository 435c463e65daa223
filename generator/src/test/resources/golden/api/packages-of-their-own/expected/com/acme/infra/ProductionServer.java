package com.acme.infra;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import javax.annotation.processing.Generated;

/**
 * The server {@code production}.
 *
 * <p>Server {@code #/servers/production}: {@code kafka} at {@code localhost}.
 */
@Generated("io.asyncapigen")
public final class ProductionServer implements Server {
    private final ServerAddress address;

    private ProductionServer() {
        this.address = ServerAddress.of("kafka", "localhost");
    }

    /**
     * The server as the document describes it.
     */
    public static ProductionServer create() {
        return new ProductionServer();
    }

    @Override
    public ServerAddress address() {
        return address;
    }
}
