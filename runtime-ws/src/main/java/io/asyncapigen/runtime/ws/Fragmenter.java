package io.asyncapigen.runtime.ws;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageEncoder;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;

/** Parts messages into frames of a limited size. */
final class Fragmenter extends MessageToMessageEncoder<WebSocketFrame> {
    private final int most;

    Fragmenter(int most) {
        super(WebSocketFrame.class);
        this.most = most;
    }

    @Override
    public boolean acceptOutboundMessage(Object message) {
        return (message instanceof TextWebSocketFrame || message instanceof BinaryWebSocketFrame)
                && ((WebSocketFrame) message).content().readableBytes() > most;
    }

    @Override
    protected void encode(ChannelHandlerContext context, WebSocketFrame message, List<Object> out) {
        ByteBuf content = message.content();
        out.add(first(message, content.readRetainedSlice(most)));
        while (content.readableBytes() > most) {
            out.add(new ContinuationWebSocketFrame(false, 0, content.readRetainedSlice(most)));
        }
        out.add(new ContinuationWebSocketFrame(true, 0, content.readRetainedSlice(content.readableBytes())));
    }

    private static WebSocketFrame first(WebSocketFrame message, ByteBuf part) {
        return message instanceof TextWebSocketFrame
                ? new TextWebSocketFrame(false, 0, part)
                : new BinaryWebSocketFrame(false, 0, part);
    }
}
