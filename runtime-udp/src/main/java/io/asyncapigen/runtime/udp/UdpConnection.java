package io.asyncapigen.runtime.udp;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.netty.EventLoops;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.asyncapigen.runtime.spi.TransportSender;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two sockets that we can have for one server: one at its address, and one to write to it. Each is there when it is needed. Thread-safe. */
final class UdpConnection implements TransportConnection {
    private final Settings settings;
    private final EventLoops loops = EventLoops.share();

    // Guarded by this.
    private @Nullable Mailbox listening;
    private boolean isListeningToSend;
    private @Nullable Mailbox calling;
    private @Nullable InetSocketAddress server;

    UdpConnection(Settings settings) {
        this.settings = settings;
    }

    private synchronized Mailbox listening() {
        Mailbox there = listening;
        if (there == null) {
            there = new Mailbox(settings, Sockets.listening(settings), null, loops);
            listening = there;
        }
        return there;
    }

    private synchronized Mailbox calling() {
        Mailbox there = calling;
        if (there == null) {
            InetSocketAddress to = server();
            // Of a group, or after a broadcast, anybody may answer.
            boolean isOne = !to.getAddress().isMulticastAddress() && !Sockets.isBroadcast(to.getAddress());
            there = new Mailbox(settings, Sockets.calling(settings, to), isOne ? to : null, loops);
            calling = there;
        }
        return there;
    }

    private synchronized InetSocketAddress server() {
        InetSocketAddress known = server;
        if (known == null) {
            known = settings.place().resolve();
            server = known;
        }
        return known;
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        settings.check(route, messages);
        if (role(route, Role.CONNECT) == Role.LISTEN) {
            synchronized (this) {
                isListeningToSend = true;
                return new UdpSender(route, listening(), null);
            }
        }
        if (settings.place().port() == 0) {
            // What is opened for replies alone never sends; anything else is told so.
            return envelope -> {
                throw new ConnectFailedException(settings.server().address() + " has no port that could be written to");
            };
        }
        return new UdpSender(route, calling(), server());
    }

    private Role role(Route route, Role usual) {
        return Role.of(route, settings.options(), usual);
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        settings.check(route, messages);
        if (!route.parameters().keySet().containsAll(route.address().parameters())) {
            throw new UnsupportedByTransportException("UDP does not say which address a message is for, so that "
                    + route + " needs values for " + route.address().parameters());
        }
        return receive(role(route, Role.LISTEN), route, maxInFlight, inbox);
    }

    /** Answers come to the socket that their requests went out of. */
    @Override
    public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        settings.check(route, replies);
        return receive(role(route, Role.CONNECT), route, maxInFlight, inbox);
    }

    private synchronized TransportReceiver receive(Role role, Route route, int maxInFlight, Inbox inbox) {
        Mailbox mailbox = role == Role.LISTEN ? listening() : calling();
        var receiver = new UdpReceiver(route, settings, maxInFlight, inbox, each -> closed(mailbox, each));
        mailbox.add(receiver);
        return receiver;
    }

    /** The port is ours as long as somebody needs it. */
    private synchronized void closed(Mailbox mailbox, UdpReceiver receiver) {
        mailbox.remove(receiver);
        if (mailbox == listening && !mailbox.hasReceivers() && !isListeningToSend) {
            listening = null;
            mailbox.close();
        }
    }

    @Override
    public Optional<TransportRequester> openRequester(
            Route route, MessageSet<?> requests, ReplyRoute reply, MessageSet<?> replies) {
        if (role(route, Role.CONNECT) != role(reply.route(), Role.CONNECT)) {
            throw new UnsupportedByTransportException("requests on " + route
                    + " and their replies go through the same socket: give the option Role for the connection");
        }
        return Optional.empty();
    }

    /** There is nothing to choose from; where the document wants an address in the request it is this. */
    @Override
    public Optional<String> newReplyAddress(ReplyRoute reply) {
        return Optional.of("this-socket");
    }

    @Override
    public Set<Settlement> settlements(Route route) {
        return Set.of(Settlement.ACCEPT);
    }

    @Override
    public synchronized Optional<InetSocketAddress> localAddress() {
        return Optional.ofNullable(listening).map(Mailbox::address);
    }

    @Override
    public synchronized void close() {
        for (Mailbox each : new Mailbox[] {calling, listening}) {
            if (each != null) {
                each.close();
            }
        }
        loops.close();
    }
}
