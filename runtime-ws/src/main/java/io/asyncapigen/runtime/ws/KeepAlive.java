package io.asyncapigen.runtime.ws;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Pings a peer from which nothing came for a while, and gives it up when it does not answer. Stands where all bytes come by. */
final class KeepAlive extends ChannelInboundHandlerAdapter {
    /** A user event: the peer has not answered. */
    static final Object DEAD = new Object();

    private final long every;
    private final long patience;

    private long lastRead;
    private boolean pinged;
    private @Nullable ScheduledFuture<?> next;

    KeepAlive(WsKeepAlive wish) {
        this.every = wish.every().toNanos();
        this.patience = wish.patience().toNanos();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        lastRead = System.nanoTime();
        schedule(context, every);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        lastRead = System.nanoTime();
        pinged = false;
        context.fireChannelRead(message);
    }

    private void schedule(ChannelHandlerContext context, long nanos) {
        next = context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        if (!context.channel().config().isAutoRead()) { // then it is us who do not listen
            lastRead = System.nanoTime();
            pinged = false;
        }
        long quiet = System.nanoTime() - lastRead;
        if (pinged) {
            context.fireUserEventTriggered(DEAD);
        } else if (quiet < every) {
            schedule(context, every - quiet);
        } else {
            pinged = true;
            context.channel().writeAndFlush(new PingWebSocketFrame());
            schedule(context, patience);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    private void stop() {
        if (next != null) {
            next.cancel(false);
        }
    }
}
