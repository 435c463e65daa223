package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.netty.DeafPeerException;
import io.asyncapigen.runtime.netty.Line;
import io.asyncapigen.runtime.netty.MessageTimeException;
import io.asyncapigen.runtime.netty.NoRoomException;
import io.asyncapigen.runtime.netty.Parting;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket behind its handshake: messages to the sink, answers to pings, the closing of both sides. */
final class SessionHandler extends ChannelDuplexHandler {
    /** A user event: we want to close. */
    record Farewell(int code, String reason) {}

    private static final Logger LOG = LoggerFactory.getLogger(SessionHandler.class);
    private static final String TOO_SLOW = "too slow";
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final WsSession session;
    private final Sink sink;
    private final Duration closeTimeout;

    private @Nullable ByteBuf owed;
    private boolean closing;
    private boolean over;
    private int code = CloseCodes.LOST;
    private String reason = "";

    /** @param closeTimeout how long the peer may take to answer a close of ours */
    SessionHandler(WsSession session, Sink sink, Duration closeTimeout) {
        this.session = session;
        this.sink = sink;
        this.closeTimeout = closeTimeout;
    }

    /** One who does not read. Thread-safe. */
    static void letGo(Channel channel) {
        channel.pipeline().fireUserEventTriggered(new Farewell(CloseCodes.TRY_AGAIN_LATER, TOO_SLOW));
    }

    /** Says that we close, once, and closes when the peer has said it as well or the time is over. */
    private void close(Channel channel, Farewell farewell) {
        if (closing || !channel.isActive()) {
            return;
        }
        say(channel, farewell.code(), farewell.reason());
        ScheduledFuture<?> timer =
                channel.eventLoop().schedule(() -> channel.close(), closeTimeout.toNanos(), TimeUnit.NANOSECONDS);
        channel.closeFuture().addListener(closed -> timer.cancel(false));
    }

    private void say(Channel channel, int code, String reason) {
        know(code, reason);
        channel.writeAndFlush(
                code == CloseCodes.NONE ? new CloseWebSocketFrame() : new CloseWebSocketFrame(code, reason));
        closing = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!over && message instanceof WebSocketFrame frame) {
                read(context, frame);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof PingWebSocketFrame) {
            answer(context, frame.content().retain());
        } else if (frame instanceof CloseWebSocketFrame close) {
            closed(context, close);
        } else if (!(frame instanceof PongWebSocketFrame)) {
            sink.message(session, Binary.wrap(ByteBufUtil.getBytes(frame.content())));
        }
    }

    /** Behind a close nobody reads any more. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (closing && (message instanceof TextWebSocketFrame || message instanceof BinaryWebSocketFrame)) {
            ReferenceCountUtil.release(message);
            promise.setFailure(new SendFailedException(session.peer() + " and we are closing the WebSocket"));
        } else {
            context.write(message, promise);
        }
    }

    /** The last ping is enough (RFC 6455, 5.5.3): a peer that pings and does not read shall not fill our memory. */
    private void answer(ChannelHandlerContext context, ByteBuf content) {
        if (closing) {
            content.release();
        } else if (context.channel().isWritable()) {
            context.writeAndFlush(new PongWebSocketFrame(content));
        } else {
            forget();
            owed = content;
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        ByteBuf content = owed;
        if (content != null && context.channel().isWritable()) {
            owed = null;
            answer(context, content);
        }
        context.fireChannelWritabilityChanged();
    }

    /** The first reason counts. */
    private void know(int code, String reason) {
        if (this.code == CloseCodes.LOST) {
            this.code = code;
            this.reason = reason;
            Line.blame(session.channel(), new WsClosedException(String.valueOf(session.peer()), code, reason));
        }
    }

    private void closed(ChannelHandlerContext context, CloseWebSocketFrame close) {
        int said = close.statusCode() < 0 ? CloseCodes.NONE : close.statusCode();
        if (said > CloseCodes.LAST) {
            fail(context, CloseCodes.PROTOCOL_ERROR, "a close code that there is not: " + said);
            return;
        }
        know(said, close.reasonText());
        if (!closing) {
            say(context.channel(), said, "");
        }
        end(context);
    }

    private void end(ChannelHandlerContext context) {
        over = true;
        Parting.of(context.channel(), FAREWELL);
    }

    /** The peer breaks the rules: tells it so, and listens no longer. */
    private void fail(ChannelHandlerContext context, int code, String reason) {
        LOG.debug("{} is closed with {}: {}", session, code, reason);
        if (!over) {
            if (!closing) {
                say(context.channel(), code, CloseCodes.cut(reason));
            }
            end(context);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Throwable origin = cause.getCause();
        Throwable inner = cause.getClass() == DecoderException.class && origin != null ? origin : cause;
        String says = String.valueOf(inner.getMessage());
        if (inner instanceof CorruptedWebSocketFrameException corrupt) {
            fail(context, corrupt.closeStatus().code(), says);
        } else if (inner instanceof TooLongFrameException) {
            fail(context, CloseCodes.TOO_BIG, "the message is too large");
        } else if (inner instanceof DeafPeerException) {
            fail(context, CloseCodes.TRY_AGAIN_LATER, TOO_SLOW);
        } else if (inner instanceof NoRoomException) {
            fail(context, CloseCodes.TRY_AGAIN_LATER, "too much comes at once");
        } else if (inner instanceof MessageTimeException) {
            fail(context, CloseCodes.POLICY, "the message did not come in time");
        } else if (inner instanceof IOException) {
            LOG.debug("{} is lost", session, inner);
            context.close();
        } else {
            LOG.debug("{} failed", session, inner);
            fail(context, CloseCodes.INTERNAL_ERROR, "");
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof Farewell farewell) {
            close(context.channel(), farewell);
        } else if (event == KeepAlive.DEAD) {
            LOG.debug("{} does not answer a ping", session);
            know(CloseCodes.LOST, "a ping was not answered");
            context.close();
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        over = true;
        sink.closed(session, code, reason);
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        forget();
    }

    private void forget() {
        if (owed != null) {
            owed.release();
            owed = null;
        }
    }
}
