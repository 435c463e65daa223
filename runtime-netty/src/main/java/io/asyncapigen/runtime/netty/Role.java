package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.spi.Wishes;

/**
 * Which side of a connection we are. A document does not say whether a server is ours, so by default an operation that receives listens
 * at the server's address, and one that sends connects to it; this says otherwise, for all operations of a connection or for one.
 */
public enum Role implements ConnectOption, RouteOption {
    /** The server is ours: what is sent goes to the peers that have connected. */
    LISTEN,
    /** The server is someone else's: what it sends on the connection that we make is received. */
    CONNECT;

    /** What was chosen for the route, otherwise for the connection, otherwise the usual one. */
    public static Role of(Route route, ConnectOptions options, Role usual) {
        return Wishes.chosen(route, options, Role.class).orElse(usual);
    }
}
