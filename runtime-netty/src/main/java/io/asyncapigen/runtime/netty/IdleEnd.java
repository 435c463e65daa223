package io.asyncapigen.runtime.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.handler.timeout.IdleStateEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a connection that does not move, unless it is us who do not let it, or are at work on what it has brought. While bytes wait to go
 * out it is the peer who does not read, whatever we do. By one event loop.
 */
final class IdleEnd extends ChannelDuplexHandler {
    private static final Logger LOG = LoggerFactory.getLogger(IdleEnd.class);

    private long gone;
    private int writes;

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        writes++;
        super.write(context, message, promise);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (!(event instanceof IdleStateEvent idle)) {
            context.fireUserEventTriggered(event);
        } else if (!moves(context.channel(), idle.isFirst())) {
            int before = writes;
            context.executor().execute(() -> end(context, before)); // after an answer that is on its way to the loop
        }
    }

    private void end(ChannelHandlerContext context, int before) {
        if (writes == before) {
            LOG.debug("{} did not move", context.channel());
            context.close();
        }
    }

    /** @param isFirst whether something was read, or written to its end, since this was asked before */
    private boolean moves(Channel channel, boolean isFirst) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        if (waiting == null || waiting.isEmpty()) {
            return !channel.config().isAutoRead() || !UnderWay.of(channel).isNone();
        }
        long before = isFirst ? 0 : gone;
        gone = waiting.currentProgress();
        return gone > before;
    }
}
