package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A place where connections come to us, with their limits. A connection that is over a limit, or whose TLS fails, is closed and noted at
 * DEBUG: that is the peer's affair, and the others' is to go on. Thread-safe.
 */
public final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int BACKLOG = 1024;

    private final ListenLimits limits;
    private final Optional<Encryption> encryption;
    private final Consumer<SocketChannel> setup;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private final Semaphore places;
    private final Allowance memory;
    private final Congestion congestion;
    private final Channel channel;
    private volatile boolean stopped;

    private Listener(
            EventLoops loops,
            InetSocketAddress at,
            ListenLimits limits,
            Optional<Encryption> encryption,
            Consumer<SocketChannel> setup)
            throws InterruptedException {
        this.limits = limits;
        this.places = new Semaphore(limits.connections());
        this.memory = new Allowance(limits.memory());
        this.congestion = new Congestion(limits.memory(), connections);
        this.encryption = encryption;
        this.setup = setup;
        ChannelFuture bound = loops.listening()
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel connection) {
                        accept(connection);
                    }
                })
                .bind(at);
        try {
            bound.await();
        } catch (InterruptedException e) {
            bound.channel().close();
            throw e;
        }
        if (!bound.isSuccess()) {
            throw new IllegalStateException(bound.cause());
        }
        this.channel = bound.channel();
    }

    /**
     * Listens; blocks until it does.
     *
     * @param server for what is said in errors
     * @param setup puts the protocol's handlers into each connection's pipeline, behind TLS and the clock; called by its event loop; behind
     *     them is one that closes the connection on an exception that they let pass
     * @throws ConnectFailedException when that cannot be: the port is taken, or not ours to take, or the host is not here
     */
    public static Listener open(
            EventLoops loops,
            ServerAddress server,
            Place place,
            ListenLimits limits,
            Optional<Encryption> encryption,
            Consumer<SocketChannel> setup) {
        try {
            return new Listener(loops, place.resolve(), limits, encryption, setup);
        } catch (IllegalStateException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ConnectFailedException("cannot listen at " + server + ": " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectFailedException("interrupted before listening at " + server, e);
        }
    }

    private void accept(SocketChannel connection) {
        if (!places.tryAcquire()) {
            LOG.debug("{} is one connection more than the {} allowed", connection, limits.connections());
            connection.close();
            return;
        }
        connection.closeFuture().addListener(closed -> places.release());
        connections.add(connection);
        memory.share(connection);
        congestion.watch(connection);
        encryption.ifPresent(each -> connection.pipeline().addLast(each.from(limits.handshake())));
        connection
                .pipeline()
                .addLast(new IdleStateHandler(0, 0, Math.max(1, limits.idle().toMillis()), TimeUnit.MILLISECONDS))
                .addLast(new IdleEnd());
        setup.accept(connection);
        connection.pipeline().addLast(new Faults());
        if (stopped) {
            connection.close(); // whoever ends the connections may have gone through them already
        }
    }

    /** Closes what is broken: what the protocol's own handlers have let pass. */
    private static final class Faults extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("{} failed", context.channel(), cause);
            context.close();
        }
    }

    /** With the port that the system chose, where 0 was wanted. */
    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    /** Those that are open now. */
    public ChannelGroup connections() {
        return connections;
    }

    /** Accepts nothing more; the connections stay. When it returns the port is free, unless the thread is one of netty's. */
    public void stopAccepting() {
        stopped = true;
        EventLoops.close(channel);
    }

    /** Waits until all connections are closed by themselves or by their peers. False when they are not in time. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return connections.newCloseFuture().await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Closes all, whatever is on its way. */
    @Override
    public void close() {
        stopAccepting();
        connections.close();
    }
}
