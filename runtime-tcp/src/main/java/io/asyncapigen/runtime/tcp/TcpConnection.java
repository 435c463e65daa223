package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
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
import io.asyncapigen.runtime.spi.Wishes;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The two sides on which we can be of the same server: where we listen, and where we connect. Each is there when it is needed. Thread-safe. */
final class TcpConnection implements TransportConnection {
    private final Settings settings;
    private final ConnectOptions options;
    private final EventLoops loops = EventLoops.share();

    // Guarded by this.
    private @Nullable Listening listening;
    private @Nullable Calling calling;

    TcpConnection(Settings settings) {
        this.settings = settings;
        this.options = settings.options();
    }

    private Wire check(Route route, MessageSet<?> messages) {
        settings.check(route, messages);
        return Wire.of(route, options, messages);
    }

    private synchronized Listening listening(Route route, Wire wire) {
        Listening there = listening;
        if (there == null) {
            there = new Listening(settings, wire, loops);
            listening = there;
        }
        there.check(route, wire);
        return there;
    }

    private synchronized Calling calling(Route route, Wire wire) {
        Calling there = calling;
        if (there == null) {
            there = new Calling(settings, wire, loops);
            calling = there;
        }
        there.check(route, wire);
        return there;
    }

    /** Where we connect, the first message does so, unless that side was chosen: then it is now. */
    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        Wire wire = check(route, messages);
        if (Role.of(route, options, Role.CONNECT) == Role.LISTEN) {
            Listening side = listening(route, wire);
            side.setFeed();
            return TcpSender.listening(route, side);
        }
        Calling side = calling(route, wire);
        if (Wishes.chosen(route, options, Role.class).isPresent()) {
            connect(side);
        }
        return TcpSender.calling(route, side);
    }

    private void connect(Calling side) {
        try {
            side.channel(0).toCompletableFuture().get(options.connectTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AsyncApiException ours
                    ? ours
                    : new ConnectFailedException(
                            "cannot connect to " + settings.server().address() + ": " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new ConnectFailedException(
                    settings.server().address() + " did not answer within " + options.connectTimeout(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectFailedException(
                    "interrupted while connecting to " + settings.server().address(), e);
        }
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        Wire wire = check(route, messages);
        if (!route.parameters().keySet().containsAll(route.address().parameters())) {
            throw new UnsupportedByTransportException("TCP does not say which address a message is for, so that "
                    + route + " needs values for " + route.address().parameters());
        }
        if (Role.of(route, options, Role.LISTEN) == Role.LISTEN) {
            return listen(route, wire, maxInFlight, inbox);
        }
        Calling side = calling(route, wire);
        TcpReceiver receiver = attached(side, route, maxInFlight, inbox);
        try {
            connect(side);
            return receiver;
        } catch (AsyncApiException e) {
            side.remove(receiver);
            throw e;
        }
    }

    private synchronized TcpReceiver listen(Route route, Wire wire, int maxInFlight, Inbox inbox) {
        Listening side = listening(route, wire);
        var receiver = new TcpReceiver(
                route, maxInFlight, inbox, options.closeTimeout(), each -> stopped(side), each -> closed(side, each));
        side.add(receiver);
        return receiver;
    }

    /** Of the connection that we make. */
    private TcpReceiver attached(Side side, Route route, int maxInFlight, Inbox inbox) {
        var receiver = new TcpReceiver(route, maxInFlight, inbox, options.closeTimeout(), each -> {}, side::remove);
        side.add(receiver);
        return receiver;
    }

    private synchronized void stopped(Listening side) {
        if (side.isLastReceiver()) {
            side.stopAccepting();
        }
    }

    /** The port is ours as long as somebody needs it. */
    private void closed(Listening side, TcpReceiver receiver) {
        synchronized (this) {
            side.remove(receiver);
            if (side.hasReceivers() || side.isFeed() || listening != side) {
                return;
            }
            listening = null;
        }
        side.close(linger());
    }

    /** Replies come on the connection that their requests went on. */
    @Override
    public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        Wire wire = check(route, replies);
        return Role.of(route, options, Role.CONNECT) == Role.LISTEN
                ? listen(route, wire, maxInFlight, inbox)
                : attached(calling(route, wire), route, maxInFlight, inbox);
    }

    @Override
    public Optional<TransportRequester> openRequester(
            Route route, MessageSet<?> requests, ReplyRoute reply, MessageSet<?> replies) {
        if (Role.of(route, options, Role.CONNECT) != Role.of(reply.route(), options, Role.CONNECT)) {
            throw new UnsupportedByTransportException("requests on " + route
                    + " and their replies go over the same connection: give the option Role for the connection");
        }
        return Optional.empty();
    }

    /** There is nothing to choose from; where the document wants an address in the request it is this. */
    @Override
    public Optional<String> newReplyAddress(ReplyRoute reply) {
        return Optional.of("this-connection");
    }

    @Override
    public Set<Settlement> settlements(Route route) {
        return Set.of(Settlement.ACCEPT);
    }

    @Override
    public synchronized Optional<InetSocketAddress> localAddress() {
        return Optional.ofNullable(listening).map(Listening::address);
    }

    /** For both sides: what is written goes, and peers have a moment to end on their part. */
    private Duration linger() {
        return options.closeTimeout().dividedBy(2);
    }

    @Override
    public void close() {
        Listening listened;
        Calling called;
        synchronized (this) {
            listened = listening;
            called = calling;
            listening = null;
        }
        try {
            if (called != null) {
                called.close(linger());
            }
            if (listened != null) {
                listened.close(linger());
            }
        } finally {
            loops.close();
        }
    }
}
