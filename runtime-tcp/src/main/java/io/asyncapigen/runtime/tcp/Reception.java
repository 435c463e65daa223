package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.netty.Line;
import io.asyncapigen.runtime.netty.Parting;
import io.asyncapigen.runtime.netty.UnderWay;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TlsContext;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the messages of one connection, and sees to its end. Called by its event loop, but where it says otherwise. */
final class Reception extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Side side;
    private final UnderWay underWay;
    private volatile boolean ended;
    private boolean broken;

    Reception(Side side, UnderWay underWay) {
        this.side = side;
        this.underWay = underWay;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (context.pipeline().get(SslHandler.class) == null) {
            side.opened(context.channel());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf frame = (ByteBuf) message;
        byte[] payload = new byte[frame.readableBytes()];
        frame.readBytes(payload);
        ReferenceCountUtil.release(message);
        if (broken) {
            return; // what comes after it may be anything
        }
        Channel channel = context.channel();
        Envelope envelope = Envelope.builder(Binary.wrap(payload))
                .fact(new TcpPeer((InetSocketAddress) channel.remoteAddress()))
                .returnPath(new Back(side.wire(), channel, this))
                .build();
        side.receive(channel, envelope, this);
    }

    /** A message has been taken, or its answer. Thread-safe. */
    void begin() {
        underWay.begin();
    }

    /** A message has been settled, or its answer written. Thread-safe. */
    void done(Channel channel) {
        if (underWay.end() && ended) {
            end(channel);
        }
    }

    private void end(Channel channel) {
        if (!side.isFeed()) {
            Parting.of(channel, side.settings().options().closeTimeout());
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent done && done.isSuccess()) {
            side.opened(context.channel());
        } else if (event instanceof ChannelInputShutdownEvent || event instanceof SslCloseCompletionEvent) {
            ended = true; // the peer sends nothing more, but may wait for answers
            if (underWay.isNone()) {
                end(context.channel());
            }
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        broken = true;
        LOG.debug("{} failed", context.channel(), cause);
        Line.blame(context.channel(), reason(context.channel(), cause));
        context.close();
    }

    private AsyncApiException reason(Channel channel, Throwable cause) {
        return TlsContext.failure(side.settings().server().address(), cause)
                .orElseGet(() -> new AsyncApiException(
                        cause instanceof DecoderException
                                ? "what " + channel.remoteAddress() + " sends is not "
                                        + side.wire().framing() + ": " + cause.getMessage()
                                : "the connection to " + channel.remoteAddress() + " failed: " + cause.getMessage(),
                        cause));
    }
}
