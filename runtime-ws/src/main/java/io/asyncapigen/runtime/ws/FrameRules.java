package io.asyncapigen.runtime.ws;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** What netty's decoders leave to check when compression has had its part: text is UTF-8, and no reserved bit is set. */
final class FrameRules extends Utf8FrameValidator {
    FrameRules() {
        super(false);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof WebSocketFrame frame && frame.rsv() != 0) {
            int bits = frame.rsv();
            frame.release();
            throw new CorruptedWebSocketFrameException(
                    WebSocketCloseStatus.PROTOCOL_ERROR, "reserved bits that no extension was agreed on for: " + bits);
        }
        super.channelRead(context, message);
    }
}
