package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.net.InetAddress;
import java.util.Set;

/**
 * Whose packets to receive, on a route or the whole connection; those of others are passed over. Without, everybody's where the server is
 * this machine, and the server's where it is another. Replies to requests are the server's in any case.
 *
 * @param addresses at least one; scopes do not count
 */
public record IpPeers(Set<InetAddress> addresses) implements RouteOption, ConnectOption {
    public IpPeers {
        addresses = Set.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("there is no peer");
        }
    }

    public static IpPeers of(InetAddress... addresses) {
        return new IpPeers(Set.of(addresses));
    }
}
