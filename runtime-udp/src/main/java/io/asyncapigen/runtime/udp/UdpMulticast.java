package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.ConnectOption;
import java.util.Objects;
import java.util.Optional;

/**
 * How datagrams to and from a group go, where the server's host is the address of one.
 *
 * @param networkInterface the name of the one that the group is joined on, and that datagrams leave by, such as {@code eth0}; without it
 *     the first one that is up and can do so
 * @param hops how far they go, from 0 (not off this machine) to 255; 1 is the local network
 * @param loopback whether receivers on this machine get what is sent on it
 */
public record UdpMulticast(Optional<String> networkInterface, int hops, boolean loopback) implements ConnectOption {
    private static final UdpMulticast STANDARD = new UdpMulticast(Optional.empty(), 1, true);
    private static final int MOST_HOPS = 255;

    /** @throws IllegalArgumentException when there cannot be so many hops */
    public UdpMulticast {
        Objects.requireNonNull(networkInterface, "networkInterface");
        if (hops < 0 || hops > MOST_HOPS) {
            throw new IllegalArgumentException("there are 0 to 255 hops, not " + hops);
        }
    }

    /** On the first interface, on the local network, with loopback. */
    public static UdpMulticast standard() {
        return STANDARD;
    }

    public UdpMulticast on(String networkInterface) {
        return new UdpMulticast(Optional.of(networkInterface), hops, loopback);
    }

    public UdpMulticast withHops(int hops) {
        return new UdpMulticast(networkInterface, hops, loopback);
    }

    public UdpMulticast withoutLoopback() {
        return new UdpMulticast(networkInterface, hops, false);
    }
}
