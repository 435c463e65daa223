package io.asyncapigen.runtime;

import io.asyncapigen.runtime.security.SecurityRequirement;
import java.util.List;
import java.util.StringJoiner;

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
        return of(ServerAddress.of(protocol, host), List.of());
    }

    /**
     * A server without bindings.
     *
     * @param security see {@link #security()}
     */
    static Server of(ServerAddress address, List<SecurityRequirement> security) {
        List<SecurityRequirement> alternatives = List.copyOf(security);
        return new Server() {
            @Override
            public ServerAddress address() {
                return address;
            }

            @Override
            public List<SecurityRequirement> security() {
                return alternatives;
            }
        };
    }

    /**
     * Several servers of a cluster as one, for transports that take any of them to begin with: the hosts of all, with commas between;
     * everything else is the first one's.
     *
     * @throws IllegalArgumentException when they do not speak the same protocol
     */
    static Server cluster(Server first, Server... others) {
        ServerAddress known = first.address();
        var hosts = new StringJoiner(",").add(known.host());
        for (Server each : others) {
            if (!each.address().protocol().equals(known.protocol())) {
                throw new IllegalArgumentException(each.address() + " and " + known + " are not of one cluster");
            }
            hosts.add(each.address().host());
        }
        ServerAddress all =
                ServerAddress.of(known.protocol(), known.protocolVersion(), hosts.toString(), known.pathname());
        return new Server() {
            @Override
            public ServerAddress address() {
                return all;
            }

            @Override
            public Bindings bindings() {
                return first.bindings();
            }

            @Override
            public List<SecurityRequirement> security() {
                return first.security();
            }
        };
    }
}
