package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.ServerAddress;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A listener on a free port of this machine, and those that connect to it. */
final class Loopback implements AutoCloseable {
    static final ServerAddress SERVER = ServerAddress.of("tcp", "127.0.0.1:0");

    private final EventLoops loops = EventLoops.share();
    private final BlockingQueue<SocketChannel> accepted = new LinkedBlockingQueue<>();
    private final Listener listener;

    Loopback(ListenLimits limits, Optional<Encryption> encryption, ChannelHandler... handlers) {
        this.listener = Listener.open(loops, SERVER, Place.of(SERVER, 0), limits, encryption, connection -> {
            connection.pipeline().addLast(handlers);
            accepted.add(connection);
        });
    }

    Loopback(ListenLimits limits) {
        this(limits, Optional.empty());
    }

    EventLoops loops() {
        return loops;
    }

    Listener listener() {
        return listener;
    }

    int port() {
        return listener.address().getPort();
    }

    /** The next connection that came, on this side. */
    SocketChannel accepted() throws InterruptedException {
        SocketChannel next = accepted.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nobody came");
        }
        return next;
    }

    Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Connects with netty. */
    static CompletionStage<Channel> dial(EventLoops loops, InetSocketAddress to, ChannelHandler... handlers) {
        var dialled = new CompletableFuture<Channel>();
        Bootstrap bootstrap = loops.connecting().handler(new ChannelInitializer<SocketChannel>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                channel.pipeline().addLast(handlers);
            }
        });
        bootstrap.connect(to).addListener((io.netty.channel.ChannelFutureListener) done -> {
            if (done.isSuccess()) {
                dialled.complete(done.channel());
            } else {
                dialled.completeExceptionally(done.cause());
            }
        });
        return dialled;
    }

    @Override
    public void close() {
        listener.close();
        loops.close();
    }
}
