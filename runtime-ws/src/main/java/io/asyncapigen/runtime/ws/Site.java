package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.http.listen.PathText;
import io.asyncapigen.runtime.security.SecurityRequirement;
import java.util.List;

/**
 * What the WebSockets of a channel have in common, on either side.
 *
 * @param path template of it, percent-encoded, the server's pathname included
 * @param prefix how many characters of the path are not the channel's address
 * @param handshake what the channel's binding says about query and headers
 * @param fields the same as types, where there are some
 * @param security of the operation's own, beside that of the server
 */
record Site(
        AddressTemplate path,
        int prefix,
        HandshakeBinding handshake,
        HandshakeFields fields,
        Settings settings,
        List<SecurityRequirement> security) {
    /** @throws UnsupportedByTransportException when the channel has no address that can be one of a WebSocket */
    static Site of(ServerAddress server, Route route, ConnectOptions options) {
        String address = route.address()
                .text()
                .orElseThrow(() -> new UnsupportedByTransportException(
                        "a WebSocket has a path, but the address of " + route + " is not known"));
        HandshakeBinding handshake = HandshakeBinding.of(route);
        try {
            AddressTemplate path = PathText.template(server.pathname(), address);
            String root = PathText.template(server.pathname(), "/").text().orElseThrow();
            int prefix = address.startsWith("/") ? root.length() - 1 : root.length();
            Settings settings = Settings.of(route, options, handshake.subprotocols());
            return new Site(path, prefix, handshake, HandshakeFields.of(route), settings, route.security());
        } catch (IllegalArgumentException e) {
            throw new UnsupportedByTransportException(
                    "the address of " + route + " is no path of a WebSocket: " + e.getMessage(), e);
        }
    }

    /** What is the channel's address of a path. */
    String addressOf(String path) {
        return path.length() < prefix ? path : path.substring(prefix);
    }
}
