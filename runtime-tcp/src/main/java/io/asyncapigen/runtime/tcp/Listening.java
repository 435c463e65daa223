package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.netty.Backpressure;
import io.asyncapigen.runtime.netty.Broadcast;
import io.asyncapigen.runtime.netty.EventLoops;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.Listener;
import io.asyncapigen.runtime.netty.Outflow;
import io.asyncapigen.runtime.netty.Parting;
import io.asyncapigen.runtime.netty.WaitingRoom;
import io.netty.channel.Channel;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Connections that come to us. Thread-safe. */
final class Listening extends Side {
    private final WaitingRoom<Listening> room;
    private final Map<InetSocketAddress, Channel> peers = new LinkedHashMap<>(); // guarded by itself
    private final Broadcast broadcast;
    private final Listener listener;
    private volatile boolean hasSenders;

    /**
     * Blocks until it listens.
     *
     * @throws ConnectFailedException when it cannot
     */
    Listening(Settings settings, Wire wire, EventLoops loops) {
        super(settings, wire);
        ServerAddress server = settings.server().address();
        this.room = new WaitingRoom<>(
                loops.group(), "peer at " + server, settings.options().sendTimeout());
        this.broadcast = new Broadcast(wire.limit(), Channel::close);
        this.listener = Listener.open(
                loops,
                server,
                settings.place(),
                settings.options().option(ListenLimits.class).orElse(ListenLimits.standard()),
                settings.listening(),
                this::setUp);
    }

    @Override
    void setUp(SocketChannel channel) {
        channel.config().setAllowHalfClosure(true);
        channel.pipeline().addLast(new Backpressure(settings().options().sendTimeout()));
        super.setUp(channel);
    }

    InetSocketAddress address() {
        return listener.address();
    }

    /** From now on there is somebody who sends without having been asked. */
    void setFeed() {
        hasSenders = true;
    }

    @Override
    boolean isFeed() {
        return hasSenders;
    }

    @Override
    void opened(Channel channel) {
        var address = (InetSocketAddress) channel.remoteAddress();
        if (address == null) {
            return; // gone already
        }
        synchronized (peers) {
            peers.put(address, channel);
        }
        room.open(this);
        channel.closeFuture().addListener(closed -> left(address, channel));
        shutWithoutPeers();
    }

    private void left(InetSocketAddress address, Channel channel) {
        synchronized (peers) {
            peers.remove(address, channel);
        }
        shutWithoutPeers();
    }

    private void shutWithoutPeers() {
        synchronized (peers) {
            if (peers.isEmpty()) {
                room.shut();
            }
        }
    }

    private List<Channel> all() {
        synchronized (peers) {
            return List.copyOf(peers.values());
        }
    }

    /** To that peer. */
    CompletionStage<Receipt> send(byte[] payload, TcpPeer to) {
        Channel channel;
        synchronized (peers) {
            channel = peers.get(to.address());
        }
        return channel == null
                ? CompletableFuture.failedFuture(
                        new SendFailedException("there is no peer " + to.address() + ", or not any more"))
                : write(channel, payload);
    }

    /** To all peers, as soon as there is one. */
    CompletionStage<Receipt> send(byte[] payload) {
        return room.enter(payload.length).thenCompose(open -> toAll(payload));
    }

    private CompletionStage<Receipt> toAll(byte[] payload) {
        return broadcast
                .write(all(), channel -> wire().frame(channel.alloc(), payload))
                .thenApply(isTaken -> {
                    if (!isTaken) {
                        throw new SendFailedException(
                                "no peer at " + settings().server().address() + " is there any more");
                    }
                    return Receipt.empty();
                });
    }

    private CompletableFuture<Receipt> write(Channel channel, byte[] payload) {
        return Outflow.write(channel, wire().frame(channel.alloc(), payload));
    }

    void stopAccepting() {
        listener.stopAccepting();
    }

    /** Ends all connections, without losing what was written. Blocks, for that long at most. */
    void close(Duration limit) {
        listener.stopAccepting();
        room.end(new ClosedException(settings().server().address() + " is closed"));
        listener.connections().forEach(each -> Parting.of(each, limit));
        try {
            listener.awaitEnd(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listener.close();
    }
}
