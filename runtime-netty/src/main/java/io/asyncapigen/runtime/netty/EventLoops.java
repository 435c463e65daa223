package io.asyncapigen.runtime.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A share in the threads that do the input and output of all connections: there while anybody holds one, as daemons. Thread-safe.
 *
 * <p>They use what the JDK has: netty's own epoll forgets a connection that is not read from while its peer ends its side (4.2.18, 4.2.19), and
 * would save little.
 */
public final class EventLoops implements AutoCloseable {
    private static final ThreadFactory THREADS = new DefaultThreadFactory("asyncapi-gen-io", true);
    private static final long SHUTDOWN_SECONDS = 2;

    private static int shares; // guarded by the class
    private static @Nullable EventLoopGroup shared; // guarded by the class

    private final EventLoopGroup group;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EventLoops(EventLoopGroup group) {
        this.group = group;
    }

    /** A share, to be closed. */
    public static EventLoops share() {
        synchronized (EventLoops.class) {
            EventLoopGroup group = shared;
            if (group == null) {
                group = new MultiThreadIoEventLoopGroup(0, THREADS, NioIoHandler.newFactory());
                shared = group;
            }
            shares++;
            return new EventLoops(group);
        }
    }

    public EventLoopGroup group() {
        return group;
    }

    /** Of connections that we make; names are looked up on another thread. */
    public Bootstrap connecting() {
        return new Bootstrap().group(group).resolver(NameLookup.GROUP).channel(NioSocketChannel.class);
    }

    /** Of connections that come to us. */
    public ServerBootstrap listening() {
        return new ServerBootstrap().group(group).channel(NioServerSocketChannel.class);
    }

    /** Of that socket for datagrams, which is bound; {@code register()} has it read from. */
    public Bootstrap datagrams(DatagramChannel socket) {
        return new Bootstrap().group(group).channelFactory(() -> new NioDatagramChannel(socket));
    }

    /**
     * Closes something that has a port. When it returns the system has the port back, unless the thread is one of netty's; otherwise it
     * has it a moment later, for the JDK closes a socket only when its thread looks for events the next time. Does nothing more when
     * called again.
     */
    public static void close(Channel bound) {
        if (!bound.isOpen()) {
            return;
        }
        ChannelFuture closing = bound.close();
        if (!bound.eventLoop().inEventLoop()) {
            closing.awaitUninterruptibly();
            bound.eventLoop().schedule(() -> {}, 1, TimeUnit.MILLISECONDS).awaitUninterruptibly();
        }
    }

    /** Gives the share back; the threads end with the last one. Does not wait, and does nothing more when called again. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        synchronized (EventLoops.class) {
            shares--;
            if (shares == 0) {
                shared = null;
                group.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS);
            }
        }
    }
}
