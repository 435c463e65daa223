package io.asyncapigen.runtime.ws;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses whole messages, within their limit. Not netty's, which takes a fragment from which nothing comes out yet for an error, and
 * bounds frames, not messages.
 */
final class Inflating extends MessageToMessageDecoder<WebSocketFrame> {
    /** The reserved bit of a message that is compressed. */
    static final int COMPRESSED = 4;

    private static final int CHUNK = 8_192;

    private final int limit;
    private final Inflater inflater = new Inflater(true);
    private final byte[] chunk = new byte[CHUNK];

    Inflating(int limit) {
        super(WebSocketFrame.class);
        this.limit = limit;
    }

    @Override
    public boolean acceptInboundMessage(Object message) {
        return message instanceof WebSocketFrame frame && frame.rsv() == COMPRESSED;
    }

    @Override
    protected void decode(ChannelHandlerContext context, WebSocketFrame message, List<Object> out) {
        ByteBuf content = context.alloc().buffer();
        boolean done = false;
        try {
            inflate(message.content().nioBuffer(), content);
            inflate(ByteBuffer.wrap(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFF}), content); // left out by the sender
            done = true;
        } catch (DataFormatException e) {
            throw new CorruptedWebSocketFrameException(
                    WebSocketCloseStatus.INVALID_PAYLOAD_DATA, "no compressed data: " + e.getMessage(), e);
        } finally {
            if (!done) {
                content.release();
            }
        }
        out.add(
                message instanceof TextWebSocketFrame
                        ? new TextWebSocketFrame(true, 0, content)
                        : new BinaryWebSocketFrame(true, 0, content));
    }

    private void inflate(ByteBuffer in, ByteBuf out) throws DataFormatException {
        inflater.setInput(in);
        while (true) {
            int length = inflater.inflate(chunk);
            if (out.readableBytes() + length > limit) {
                throw new TooLongFrameException("the message is too large when it is decompressed");
            }
            out.writeBytes(chunk, 0, length);
            if (inflater.finished() && in.hasRemaining()) {
                inflater.reset(); // a last block need not be the last one of the message
                inflater.setInput(in);
            } else if (length == 0) {
                if (inflater.finished()) {
                    inflater.reset();
                }
                return;
            }
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        inflater.end();
    }
}
