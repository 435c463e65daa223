package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.Place;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.spi.Wishes;

/** What server and options say. */
record Settings(Server server, ConnectOptions options, Place place) {
    /** What IPv4 has room for. */
    static final int LARGEST = 65_507;

    private static final Wishes CONNECT_WISHES =
            Wishes.of("UDP", Role.class, MessageLimit.class, UdpMulticast.class, UdpBuffers.class, JsonEnvelope.class);
    private static final Wishes ROUTE_WISHES = Wishes.of("UDP", Role.class, JsonEnvelope.class);
    private static final int NO_USUAL_PORT = -1;

    /** @throws ConnectFailedException when something of it cannot be applied */
    static Settings of(Server server, ConnectOptions options) {
        CONNECT_WISHES.check(options);
        String path = server.address().pathname();
        if (path != null && !path.equals("/")) {
            throw new ConnectFailedException(server.address() + " has a pathname, for which UDP has no place");
        }
        if (!server.security().isEmpty()) {
            throw new AuthenticationFailedException(
                    server.address() + " asks for security, for which UDP has no means");
        }
        return new Settings(server, options, Place.of(server.address(), NO_USUAL_PORT));
    }

    /** @throws UnsupportedByTransportException when UDP cannot do what the route wants */
    void check(Route route, MessageSet<?> messages) {
        ROUTE_WISHES.check(route);
        ROUTE_WISHES.refuseHeaders(route, options, messages);
        if (!route.security().isEmpty()) {
            throw new UnsupportedByTransportException(route + " asks for security, for which UDP has no means");
        }
    }

    /** How large a message may be, in bytes. */
    int limit() {
        return Math.min(
                LARGEST,
                options.option(MessageLimit.class).map(MessageLimit::bytes).orElse(LARGEST));
    }

    UdpMulticast multicast() {
        return options.option(UdpMulticast.class).orElse(UdpMulticast.standard());
    }

    UdpBuffers buffers() {
        return options.option(UdpBuffers.class).orElse(UdpBuffers.standard());
    }
}
