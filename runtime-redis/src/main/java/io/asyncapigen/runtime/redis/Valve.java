package io.asyncapigen.runtime.redis;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Stops and goes on to read from a channel. Lettuce starts reading again with each message that it decodes, so to stop once is not enough. */
final class Valve extends ChannelInboundHandlerAdapter {
    private final Channel channel;
    private volatile boolean open = true;

    Valve(Channel channel) {
        this.channel = channel;
    }

    /** Called by any thread; what was read already still comes. */
    void open(boolean wanted) {
        open = wanted;
        channel.eventLoop().execute(this::apply);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        context.fireChannelRead(message);
        if (!open) {
            apply();
        }
    }

    /** On the channel's thread alone, so that the last word counts. */
    private void apply() {
        channel.config().setAutoRead(open);
    }
}
