package io.asyncapigen.runtime;

import io.asyncapigen.runtime.security.SecurityRequirement;
import java.util.List;

/** A server to connect to. Generated server classes implement it; {@link #of} makes one by hand. */
public interface Server {
    ServerAddress address();

    /** The server's bindings. */
    default Bindings bindings() {
        return Bindings.none();
    }

    /** The ways in which it accepts a caller, of which one is enough, in the order of the document; none when anyone may connect. */
    default List<SecurityRequirement> security() {
        return List.of();
    }

    /** A server without bindings and security. */
    static Server of(String protocol, String host) {
        ServerAddress address = ServerAddress.of(protocol, host);
        return () -> address;
    }
}
