package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Optional;

/**
 * How to get to the server.
 *
 * @param local the address of ours
 * @param remote the one of the server's addresses
 */
record Way(InetAddress local, InetAddress remote) {
    private static final int ANY_PORT = 9;

    /**
     * To the first address that there is a way to.
     *
     * @param local the address of ours, if it is not for the system to say
     * @param by the network interface for groups, likewise
     * @throws ConnectFailedException when there is no way
     */
    static Way to(
            ServerAddress server,
            List<InetAddress> addresses,
            Optional<InetAddress> local,
            Optional<NetworkInterface> by) {
        var failure = new ConnectFailedException("cannot connect to " + server + ": there is no way to "
                + addresses.stream().map(InetAddress::getHostAddress).toList()
                + local.map(each -> " from " + each.getHostAddress()).orElse(""));
        for (InetAddress each : addresses) {
            try {
                return to(each, local, by);
            } catch (IOException | UnsupportedOperationException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    /** By way of UDP, of which no packet is sent: the system looks for a way when a socket says where it will send to. */
    private static Way to(InetAddress remote, Optional<InetAddress> local, Optional<NetworkInterface> by)
            throws IOException {
        var family = remote instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
        try (var channel = DatagramChannel.open(family)) {
            channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
            if (by.isPresent()) {
                channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, by.get());
            }
            if (local.isPresent()) {
                if (local.get() instanceof Inet6Address != remote instanceof Inet6Address) {
                    throw new IOException("these are addresses of IPv4 and IPv6");
                }
                channel.bind(new InetSocketAddress(local.get(), 0));
            }
            channel.connect(new InetSocketAddress(remote, ANY_PORT));
            return new Way(((InetSocketAddress) channel.getLocalAddress()).getAddress(), remote);
        }
    }

    /** Whether it leads back to the very address that it comes from. */
    boolean isCircle() {
        return local.equals(remote);
    }
}
