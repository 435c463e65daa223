package io.asyncapigen.runtime.http.listen;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests as strictly as netty can, which refuses bad chunks and bare line feeds; beyond that refuses two lengths of a body, whatever
 * the version, and header fields that go on in the next line (obs-fold), which others may read otherwise. Watches how long a request takes to come, and fires
 * {@link Late} when it is too long.
 */
final class RequestDecoder extends HttpRequestDecoder {
    /** A user event: a head or a body has not come in time. */
    enum Late {
        HEAD,
        BODY
    }

    private enum State {
        BETWEEN,
        HEAD,
        BODY
    }

    /** Bytes of empty lines before a request: two, which some clients send behind a body. More are not what somebody means who is silent. */
    private static final int MOST_BLANK = 4;

    private final Duration headTime;
    private final Duration bodyTime;

    private int blank;
    private State state = State.BETWEEN;
    private boolean broken;
    private byte last;
    private @Nullable Late watched;
    private @Nullable ScheduledFuture<?> clock;

    RequestDecoder(HttpLimits limits, Duration headTime) {
        super(new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.requestLine())
                .setMaxHeaderSize(limits.headers())
                .setStrictLineParsing(true)
                .setUseRfc9112TransferEncoding(true)
                .setHeadersFactory(FieldsOfOneLength.FACTORY)
                .setAllowDuplicateContentLengths(false));
        this.headTime = headTime;
        this.bodyTime = limits.body();
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf buffer, List<Object> out) throws Exception {
        if (broken) {
            buffer.skipBytes(buffer.readableBytes());
            return;
        }
        int before = buffer.readerIndex();
        int known = out.size();
        super.decode(context, buffer, out);
        if (state != State.BODY) {
            lookAtHead(buffer, before, out, known);
        } else if (isFoldedAroundChunks(buffer, before, out, known)) {
            refuseFold(buffer, out, known, new DefaultLastHttpContent());
        } else if (isEnd(out, known)) {
            ended();
        }
    }

    private static boolean isEnd(List<Object> out, int known) {
        return out.size() > known && out.get(out.size() - 1) instanceof LastHttpContent;
    }

    private void lookAtHead(ByteBuf buffer, int before, List<Object> out, int known) {
        for (int at = before; at < buffer.readerIndex(); at++) {
            byte each = buffer.getByte(at);
            if (isFold(each)) {
                refuseFold(buffer, out, known, createInvalidMessage());
                return;
            }
            boolean isBlank = (each == '\r' || each == '\n') && ++blank <= MOST_BLANK;
            if (!isBlank) {
                state = State.HEAD;
            }
            last = each;
        }
        if (buffer.isReadable()) {
            state = State.HEAD;
        }
        if (isEnd(out, known)) {
            ended();
        } else if (out.size() > known) {
            state = State.BODY;
        }
    }

    /** What netty consumes of a body and gives out no content for are lines around chunks, the fields behind them as well. */
    private boolean isFoldedAroundChunks(ByteBuf buffer, int before, List<Object> out, int known) {
        boolean hasContent = out.size() > known
                && out.get(known) instanceof HttpContent content
                && content.content().isReadable();
        if (hasContent) {
            last = 0;
            return false;
        }
        for (int at = before; at < buffer.readerIndex(); at++) {
            byte each = buffer.getByte(at);
            if (isFold(each)) {
                return true;
            }
            last = each;
        }
        return false;
    }

    private boolean isFold(byte next) {
        return last == '\n' && (next == ' ' || next == '\t');
    }

    private void refuseFold(ByteBuf buffer, List<Object> out, int known, HttpObject refused) {
        broken = true;
        ended();
        buffer.skipBytes(buffer.readableBytes());
        out.subList(known, out.size()).clear(); // a last part without content is never one to release
        refused.setDecoderResult(
                DecoderResult.failure(new IllegalArgumentException("a header field that goes on in the next line")));
        out.add(refused);
    }

    private void ended() {
        stopClock();
        state = State.BETWEEN;
        blank = 0;
        last = 0;
    }

    /** A request that comes in one go needs no clock. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (state == State.HEAD && watched != Late.HEAD) {
            watch(context, headTime, Late.HEAD);
        } else if (state == State.BODY && watched != Late.BODY) {
            watch(context, bodyTime, Late.BODY);
        }
        super.channelReadComplete(context);
    }

    private void watch(ChannelHandlerContext context, Duration time, Late event) {
        stopClock();
        watched = event;
        clock = context.executor().schedule(() -> late(context, time, event), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** While the connection is not read from, it is not the peer who is slow. */
    private void late(ChannelHandlerContext context, Duration time, Late event) {
        if (context.isRemoved()) {
            return;
        }
        if (context.channel().config().isAutoRead()) {
            context.fireUserEventTriggered(event);
        } else {
            watch(context, time, event);
        }
    }

    private void stopClock() {
        watched = null;
        if (clock != null) {
            clock.cancel(false);
            clock = null;
        }
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) throws Exception {
        stopClock();
        super.handlerRemoved0(context);
    }
}
