package io.asyncapigen.runtime.tcp;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the decoder of one connection, and fails when a message was begun and is not whole in time: when something came in that made
 * none whole. Looks ten times within the limit, and counts the times at which the connection was read from, so that a message gets all of
 * its time however long it was held up here. Called by the event loop of the connection.
 */
final class MessageClock extends ChannelInboundHandlerAdapter {
    private static final int LOOKS = 10;

    private final TcpMessageTime time;
    private boolean isWhole;
    private boolean begun;
    private int looks;
    private boolean watching;

    MessageClock(TcpMessageTime time) {
        this.time = time;
    }

    /** A message is. */
    void whole() {
        isWhole = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        isWhole = false;
        context.fireChannelRead(bytes);
        if (isWhole) {
            begun = false;
        } else if (!begun) {
            begun = true;
            looks = 0;
            watch(context);
        }
    }

    /** One watch at a time, however many messages come. */
    private void watch(ChannelHandlerContext context) {
        if (!watching) {
            watching = true;
            long nanos = Math.max(1, time.limit().toNanos() / LOOKS);
            context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void look(ChannelHandlerContext context) {
        watching = false;
        if (!begun || !context.channel().isActive()) {
            return;
        }
        looks += context.channel().config().isAutoRead() ? 1 : 0;
        if (looks <= LOOKS) { // the first look may have come early
            watch(context);
        } else {
            begun = false;
            context.fireExceptionCaught(new MessageTimeException(time));
        }
    }
}
