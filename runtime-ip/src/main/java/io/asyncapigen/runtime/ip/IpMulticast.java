package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Objects;

/**
 * Where a server is a multicast group: the network interface that it is joined on to receive, and that is sent by. Without, the one that the
 * system has a route for.
 *
 * @param networkInterface its name, such as {@code eth0}
 */
public record IpMulticast(String networkInterface) implements ConnectOption {
    public IpMulticast {
        Objects.requireNonNull(networkInterface, "networkInterface");
    }

    /** @throws ConnectFailedException when there is none of that name */
    NetworkInterface find() {
        NetworkInterface found;
        try {
            found = NetworkInterface.getByName(networkInterface);
        } catch (SocketException e) {
            throw new ConnectFailedException("cannot ask for network interfaces: " + e.getMessage(), e);
        }
        if (found == null) {
            throw new ConnectFailedException("there is no network interface " + networkInterface + " (IpMulticast)");
        }
        return found;
    }
}
