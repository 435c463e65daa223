package io.asyncapigen.runtime.ip;

import com.sun.jna.LastErrorException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Login;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sockets to send through, and a way to the server. Thread-safe. */
final class IpConnection implements TransportConnection {
    private static final Logger LOG = LoggerFactory.getLogger(IpConnection.class);
    private static final Wishes CONNECT_WISHES = Wishes.of(
            "raw IP",
            IpLocal.class,
            IpHops.class,
            IpMulticast.class,
            IpHeader.class,
            IpPeers.class,
            IpReceiveBuffer.class,
            JsonEnvelope.class);
    private static final Wishes ROUTE_WISHES =
            Wishes.of("raw IP", IpHeader.class, IpPeers.class, IpReceiveBuffer.class, JsonEnvelope.class);
    private static final int RECEIVE_BUFFER = 4 << 20;
    /** To which the system turns on by itself that packets begin with their header. */
    private static final int RAW = 255;

    private final Server server;
    private final ConnectOptions options;
    private final Login login;
    private final Place place;
    private final Optional<InetAddress> local;
    private final Optional<NetworkInterface> multicast;
    /** Empty where the server is every address of this machine. */
    private final Optional<Way> way;

    private final Outlet plain;

    // Guarded by this.
    private @Nullable Outlet withHeader;

    private IpConnection(
            Server server,
            ConnectOptions options,
            Login login,
            Place place,
            Optional<InetAddress> local,
            Optional<NetworkInterface> multicast,
            Optional<Way> way) {
        this.server = server;
        this.options = options;
        this.login = login;
        this.place = place;
        this.local = local;
        this.multicast = multicast;
        this.way = way;
        this.plain = outlet(false);
    }

    /** Blocks while a name is looked up. */
    static IpConnection open(Server server, ConnectOptions options) {
        CONNECT_WISHES.check(options);
        Login login = Login.of(server, options, each -> false);
        Place place = Place.of(server.address());
        Optional<String> refusal = Machine.own().refusal();
        if (refusal.isPresent()) {
            throw new ConnectFailedException("cannot connect to " + server.address() + ": " + refusal.get());
        }
        Optional<InetAddress> local = options.option(IpLocal.class).map(IpLocal::address);
        Optional<NetworkInterface> multicast = options.option(IpMulticast.class).map(IpMulticast::find);
        Optional<Way> way = place.isEverywhere()
                ? Optional.empty()
                : Optional.of(Way.to(server.address(), place.addresses(), local, multicast));
        try {
            return new IpConnection(server, options, login, place, local, multicast, way);
        } catch (LastErrorException e) {
            throw Failures.connect(server.address(), e);
        } catch (LinkageError e) {
            throw Failures.connect(server.address(), e);
        }
    }

    private Outlet outlet(boolean isHeaderIncluded) {
        RawSocket socket =
                RawSocket.open(way.map(Way::remote).orElse(place.addresses().get(0)), place.protocol());
        try {
            socket.receiveBuffer(1); // it gets copies of what comes, which nobody reads
            socket.allowBroadcast();
            if (isHeaderIncluded || place.protocol() == RAW) {
                socket.includeHeader(isHeaderIncluded);
            }
            describeSending(socket);
            local.ifPresent(socket::bind);
            return new Outlet(socket, isHeaderIncluded, options.sendTimeout());
        } catch (LastErrorException e) {
            socket.close();
            throw e;
        }
    }

    private void describeSending(RawSocket socket) {
        options.option(IpHops.class).ifPresent(each -> socket.hops(each.most()));
        multicast.ifPresent(each -> socket.sendToGroupsBy(each.getIndex()));
    }

    private void check(Route route, MessageSet<?> messages) {
        ROUTE_WISHES.check(route);
        ROUTE_WISHES.refuseHeaders(route, options, messages);
        login.check(route);
    }

    private boolean isWithHeader(Route route) {
        return Wishes.chosen(route, options, IpHeader.class).isPresent();
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        check(route, messages);
        if (way.isEmpty()) {
            throw new UnsupportedByTransportException(server.address()
                    + " is every address of this machine, where one can" + " receive, but not send " + route + " to");
        }
        if (!route.address().parameters().isEmpty()) {
            LOG.info("The parameters of {} do not go along: raw IP has no addresses of channels", route);
        }
        try {
            return new IpSender(
                    route, isWithHeader(route) ? withHeader() : plain, way.get().remote());
        } catch (LastErrorException e) {
            throw Failures.open(route, e);
        }
    }

    private synchronized Outlet withHeader() {
        if (withHeader == null) {
            withHeader = outlet(true);
        }
        return withHeader;
    }

    /** At the addresses of the server that are ours; where none is, what the server sends us. */
    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        check(route, messages);
        if (!route.parameters().keySet().containsAll(route.address().parameters())) {
            throw new UnsupportedByTransportException(route + " has parameters without a value, which no packet would"
                    + " say: raw IP has no addresses of channels");
        }
        var sockets = new ArrayList<RawSocket>();
        try {
            if (place.isEverywhere()) {
                sockets.add(open(place.addresses().get(0), Optional.empty(), route));
            }
            for (InetAddress each : place.isEverywhere() ? List.<InetAddress>of() : place.addresses()) {
                try {
                    sockets.add(open(each, Optional.of(each), route));
                } catch (LastErrorException e) {
                    if (e.getErrorCode() != Libc.EADDRNOTAVAIL) {
                        throw e;
                    }
                    LOG.debug("{} is no address of this machine", each);
                }
            }
            boolean isElsewhere = sockets.isEmpty();
            if (isElsewhere) {
                sockets.add(open(way.orElseThrow().remote(), local, route));
            }
            Set<InetAddress> peers = Wishes.chosen(route, options, IpPeers.class)
                    .map(IpPeers::addresses)
                    .orElse(isElsewhere ? Set.copyOf(place.addresses()) : Set.of());
            return start(route, sockets, peers, maxInFlight, inbox);
        } catch (LastErrorException e) {
            sockets.forEach(RawSocket::close);
            throw Failures.open(route, e);
        }
    }

    /** At our end of the way, from the server alone, which answers whoever asked. */
    @Override
    public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        check(route, replies);
        Way to = way.orElseThrow(() -> new UnsupportedByTransportException(
                server.address() + " is every address of this machine, and nobody to ask"));
        if (to.remote().isMulticastAddress()) {
            throw new UnsupportedByTransportException(
                    server.address() + " is a multicast group, from which no reply comes: ask one of its members");
        } else if (to.isCircle()) {
            throw new UnsupportedByTransportException(
                    "requests from " + to.local().getHostAddress()
                            + " to itself could not be told from their replies: ask from another address of this machine, with the"
                            + " option IpLocal");
        }
        try {
            List<RawSocket> sockets = List.of(open(to.remote(), Optional.of(to.local()), route));
            return start(route, sockets, Set.of(to.remote()), maxInFlight, inbox);
        } catch (LastErrorException e) {
            throw Failures.open(route, e);
        }
    }

    private RawSocket open(InetAddress family, Optional<InetAddress> at, Route route) {
        RawSocket socket = RawSocket.open(family, place.protocol());
        try {
            socket.receiveBuffer(Wishes.chosen(route, options, IpReceiveBuffer.class)
                    .map(IpReceiveBuffer::bytes)
                    .orElse(RECEIVE_BUFFER));
            socket.describePackets();
            describeSending(socket);
            if (place.protocol() == RAW) {
                socket.includeHeader(false);
            }
            if (at.isPresent()) {
                socket.bind(at.get());
                join(socket, at.get());
            } else {
                socket.describeDestination();
            }
            return socket;
        } catch (LastErrorException e) {
            socket.close();
            throw e;
        }
    }

    /** As long as the socket is open, if that is a group. */
    private void join(RawSocket socket, InetAddress address) {
        if (address.isMulticastAddress()) {
            int scope = address instanceof Inet6Address six ? six.getScopeId() : 0;
            socket.join(
                    address,
                    scope == 0 ? multicast.map(NetworkInterface::getIndex).orElse(0) : scope);
        }
    }

    private TransportReceiver start(
            Route route, List<RawSocket> sockets, Set<InetAddress> peers, int maxInFlight, Inbox inbox) {
        var receiver = new IpReceiver(route, options, sockets, peers, isWithHeader(route), maxInFlight, inbox);
        receiver.start();
        return receiver;
    }

    /** Nobody keeps a packet. */
    @Override
    public Set<Settlement> settlements(Route route) {
        return Set.of(Settlement.ACCEPT);
    }

    @Override
    public synchronized void close() {
        plain.socket().close();
        if (withHeader != null) {
            withHeader.socket().close();
        }
    }
}
