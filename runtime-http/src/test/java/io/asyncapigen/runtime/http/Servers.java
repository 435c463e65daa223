package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** Servers as documents describe them. */
final class Servers {
    /** A {@code MessageLimit} that tests set. */
    static final int LIMIT = 1 << 20;

    private Servers() {}

    /** One where nobody listens. */
    static String freeHost() {
        return freeHost("127.0.0.1");
    }

    /** The same, at that address of this machine, in brackets if it is of IPv6. */
    static String freeHost(String address) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return address + ":" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Server secured(String protocol, String host, SecurityScheme... schemes) {
        return Server.of(
                ServerAddress.of(protocol, host),
                List.of(schemes).stream().map(Servers::requirement).toList());
    }

    static SecurityRequirement requirement(SecurityScheme scheme) {
        return new SecurityRequirement(scheme.type(), scheme, List.of());
    }
}
