package com.example.servers;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import javax.annotation.processing.Generated;

/**
 * The server {@code feed}.
 *
 * <p>Server {@code #/servers/feed}: {@code wss} at {@code prices.example.com}.
 */
@Generated("io.asyncapigen")
public final class FeedServer implements Server {
    private final ServerAddress address;

    private FeedServer() {
        this.address = ServerAddress.of("wss", "prices.example.com");
    }

    /**
     * The server as the document describes it.
     */
    public static FeedServer create() {
        return new FeedServer();
    }

    @Override
    public ServerAddress address() {
        return address;
    }
}
