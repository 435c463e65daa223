package io.asyncapigen.runtime.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The end of a connection on which nothing that we wrote is lost. A socket that is closed while it has unread bytes resets the
 * connection, and the peer may lose what it has not read yet; so we end our side, read and throw away what still comes, and close when the
 * peer has ended its side.
 */
public final class Parting {
    /** How long a peer may take to end its side when it has all. */
    private static final long LINGER_MILLIS = 1_000;

    private Parting() {}

    /**
     * Ends it. Does not block.
     *
     * @param limit after which it is closed, whether what was written has gone or not; a peer that has it all gets a second
     * @return completes when it is closed
     */
    public static ChannelFuture of(Channel channel, Duration limit) {
        channel.eventLoop().execute(() -> begin((DuplexChannel) channel, limit));
        return channel.closeFuture();
    }

    private static void begin(DuplexChannel channel, Duration limit) {
        if (!channel.isActive()) {
            channel.close();
            return;
        }
        ScheduledFuture<?> timer =
                channel.eventLoop().schedule(() -> channel.close(), limit.toNanos(), TimeUnit.NANOSECONDS);
        channel.closeFuture().addListener(closed -> timer.cancel(false));
        channel.pipeline().addFirst(new Discarding());
        channel.config().setAutoRead(true);
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        ChannelFuture flushed = tls == null ? channel.writeAndFlush(Unpooled.EMPTY_BUFFER) : tls.closeOutbound();
        flushed.addListener(written -> {
            if (!written.isSuccess() || channel.isInputShutdown()) {
                channel.close();
            } else {
                channel.shutdownOutput();
                channel.eventLoop().schedule(() -> channel.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }

    private static final class Discarding extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof ChannelInputShutdownEvent) {
                context.close();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
