package com.example.servers;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import javax.annotation.processing.Generated;

/**
 * The server {@code shop}.
 *
 * <p>Server {@code #/servers/shop}: {@code https} at {@code shop.example.com/v1}.
 */
@Generated("io.asyncapigen")
public final class ShopServer implements Server {
    private final ServerAddress address;

    private ShopServer() {
        this.address = ServerAddress.of(
                "https",
                null,
                "shop.example.com",
                "/v1");
    }

    /**
     * The server as the document describes it.
     */
    public static ShopServer create() {
        return new ShopServer();
    }

    @Override
    public ServerAddress address() {
        return address;
    }
}
