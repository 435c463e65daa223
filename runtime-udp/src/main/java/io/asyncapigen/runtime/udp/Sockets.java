package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.ConnectFailedException;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes sockets as the options want them. All of it blocks, but not for long. */
final class Sockets {
    private Sockets() {}

    /**
     * One that is bound to where the server is: to its address, or to its port where the address is one of a group or a broadcast.
     *
     * @throws ConnectFailedException when that cannot be
     */
    static DatagramChannel listening(Settings settings) {
        InetSocketAddress at = settings.place().resolve();
        return open(settings, at, socket -> {
            InetAddress address = at.getAddress();
            boolean isShared = address.isMulticastAddress() || isBroadcast(address);
            // Of a group, and of a broadcast, everybody on a machine gets each datagram.
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, isShared);
            socket.bind(isShared ? new InetSocketAddress(at.getPort()) : at);
            if (address.isMulticastAddress()) {
                socket.join(address, networkInterface(settings));
            }
        });
    }

    /**
     * One on any port, for datagrams to that server.
     *
     * @throws ConnectFailedException when that cannot be
     */
    static DatagramChannel calling(Settings settings, InetSocketAddress server) {
        return open(settings, server, socket -> socket.bind(null));
    }

    private interface Setup {
        void of(DatagramChannel socket) throws IOException;
    }

    private static DatagramChannel open(Settings settings, InetSocketAddress server, Setup setup) {
        boolean isSix = server.getAddress() instanceof Inet6Address;
        DatagramChannel socket = null;
        try {
            socket = DatagramChannel.open(isSix ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
            socket.setOption(StandardSocketOptions.SO_RCVBUF, settings.buffers().socket());
            socket.setOption(StandardSocketOptions.SO_BROADCAST, true);
            if (server.getAddress().isMulticastAddress()) {
                UdpMulticast multicast = settings.multicast();
                socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, networkInterface(settings));
                socket.setOption(StandardSocketOptions.IP_MULTICAST_TTL, multicast.hops());
                socket.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, multicast.loopback());
            }
            setup.of(socket);
            return socket;
        } catch (IOException | ConnectFailedException e) {
            close(socket);
            throw e instanceof ConnectFailedException ours
                    ? ours
                    : new ConnectFailedException(
                            "cannot open a socket for " + settings.server().address() + ": " + e.getMessage(), e);
        }
    }

    private static void close(@Nullable DatagramChannel socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It was of no use anyway.
        }
    }

    /** Of the whole network, or of one that this machine is in. */
    static boolean isBroadcast(InetAddress address) {
        try {
            return address.getHostAddress().equals("255.255.255.255")
                    || NetworkInterface.networkInterfaces()
                            .flatMap(each -> each.getInterfaceAddresses().stream())
                            .map(InterfaceAddress::getBroadcast)
                            .anyMatch(address::equals);
        } catch (SocketException e) {
            throw new ConnectFailedException("cannot ask for the network interfaces: " + e.getMessage(), e);
        }
    }

    private static NetworkInterface networkInterface(Settings settings) throws SocketException {
        Optional<String> name = settings.multicast().networkInterface();
        if (name.isPresent()) {
            NetworkInterface named = NetworkInterface.getByName(name.get());
            if (named == null) {
                throw new ConnectFailedException("there is no network interface " + name.get() + " (UdpMulticast)");
            }
            return named;
        }
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            if (each.isUp() && each.supportsMulticast() && !each.isLoopback()) {
                return each;
            }
        }
        throw new ConnectFailedException(
                "there is no network interface for " + settings.server().address() + "; name one with UdpMulticast");
    }
}
