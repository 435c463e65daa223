package io.asyncapigen.runtime.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.AttributeKey;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands on a connection that came to us: while more than 1 MiB waits to be read by its peer the connection is not read from, and an
 * {@link Inflow} delivers nothing of it, so that who does not read answers asks no more. A peer that takes nothing for a while fails with a
 * {@link DeafPeerException}. Not for connections that we make: with both ends waiting for the other to read, nothing would go on.
 */
public final class Backpressure extends ChannelInboundHandlerAdapter {
    private static final AttributeKey<Backpressure> KEY = AttributeKey.valueOf(Backpressure.class, "backpressure");
    private static final WriteBufferWaterMark MARKS = new WriteBufferWaterMark(1 << 19, 1 << 20);

    private final Duration patience;
    private final Set<Inflow> waiting = new CopyOnWriteArraySet<>();

    // By the event loop.
    private boolean held;
    private @Nullable Object going;
    private long gone;

    /** @param patience how long a peer may take nothing; one more may go by until that is noticed */
    public Backpressure(Duration patience) {
        this.patience = patience;
    }

    /** Whether a peer is behind with reading; if so, the inflow is told when it has caught up, or is gone. */
    static boolean isBehind(Channel channel, Inflow inflow) {
        if (channel.isWritable()) {
            return false;
        }
        Backpressure known = channel.attr(KEY).get();
        if (known == null) {
            return false;
        }
        known.waiting.add(inflow);
        return channel.isActive() && !channel.isWritable(); // again, for it may have caught up before we were known
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        Channel channel = context.channel();
        channel.config().setWriteBufferWaterMark(MARKS);
        channel.attr(KEY).set(this);
        channel.closeFuture().addListener(closed -> goOn(channel));
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Channel channel = context.channel();
        if (channel.isWritable()) {
            goOn(channel);
        } else if (!held && channel.isActive()) {
            held = true;
            Hold.of(channel).set();
            note(channel.unsafe().outboundBuffer());
            schedule(context);
        }
        context.fireChannelWritabilityChanged();
    }

    private void goOn(Channel channel) {
        if (held) {
            held = false;
            Hold.of(channel).release();
        }
        waiting.forEach(each -> each.resume(channel));
    }

    private void schedule(ChannelHandlerContext context) {
        context.executor().schedule(() -> look(context), patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        if (!held || buffer == null) {
            return;
        }
        if (note(buffer)) {
            schedule(context);
        } else {
            context.fireExceptionCaught(
                    new DeafPeerException(context.channel().remoteAddress() + " has read nothing for " + patience));
        }
    }

    /** Remembers what is being written, and how far. */
    private boolean note(@Nullable ChannelOutboundBuffer buffer) {
        Object now = buffer == null ? null : buffer.current();
        long far = buffer == null ? 0 : buffer.currentProgress();
        boolean isOther = now != going || far != gone;
        going = now;
        gone = far;
        return isOther;
    }
}
