package io.asyncapigen.runtime.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * Stands behind the decoder of one connection and watches the message that has begun to come. When it is not whole in time this fails with a
 * {@link MessageTimeException}, and when the {@link Allowance} of the listener has no room for it with a {@link NoRoomException}; either
 * way what the decoder has of it is gone. Looks ten times within the limit of time, and counts the times at which the connection was read
 * from, so that a message gets all of its time however long it was held up here. Called by the event loop of the connection.
 */
public final class MessageWatch extends ChannelInboundHandlerAdapter {
    private static final int LOOKS = 10;

    private final Gathering decoder;
    private final MessageTime time;
    private final ToLongFunction<Object> kept;

    private Allowance allowance = Allowance.ENDLESS;
    private long aside;
    private long taken;
    private boolean isWhole;
    private boolean begun;
    private int looks;
    private boolean watching;
    private boolean failed;

    /** For a protocol on which all that the decoder makes is a message. */
    public MessageWatch(Gathering decoder, MessageTime time) {
        this(decoder, time, part -> 0);
    }

    /**
     * For a protocol on which messages come in parts.
     *
     * @param kept asked for each part that the decoder makes: how many bytes of an unfinished message are kept behind it from then on; 0
     *     when none is unfinished
     */
    public MessageWatch(Gathering decoder, MessageTime time, ToLongFunction<Object> kept) {
        this.decoder = decoder;
        this.time = time;
        this.kept = kept;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        allowance = Allowance.of(context.channel());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (failed) {
            ReferenceCountUtil.release(part);
            return;
        }
        aside = kept.applyAsLong(part);
        isWhole |= aside == 0;
        context.fireChannelRead(part);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (!failed) {
            lookAtWhatIsThere(context);
        }
        context.fireChannelReadComplete();
    }

    private void lookAtWhatIsThere(ChannelHandlerContext context) {
        long bytes = aside + decoder.gathered();
        boolean isNew = !begun || isWhole;
        begun = bytes > 0;
        isWhole = false;
        if (!take(bytes)) {
            fail(context, new NoRoomException(bytes));
        } else if (begun && isNew) {
            looks = 0;
            watch(context);
        }
    }

    private boolean take(long bytes) {
        long more = bytes - taken;
        if (more > 0 && !allowance.take(more)) {
            return false;
        }
        if (more < 0) {
            allowance.giveBack(-more);
        }
        taken = bytes;
        return true;
    }

    private void fail(ChannelHandlerContext context, Exception reason) {
        failed = true;
        begun = false;
        context.pipeline().remove(decoder);
        take(aside); // at once, or else others find no room while this connection takes its leave
        context.fireExceptionCaught(reason);
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
            fail(context, new MessageTimeException(time));
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        begun = false;
        take(0);
    }
}
