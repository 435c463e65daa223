package io.asyncapigen.runtime.ws;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server's part of the handshake as netty has it, with what was agreed on. */
final class ServerHandshaker extends WebSocketServerHandshaker13 {
    private static final int KEY_BYTES = 16;

    private final FrameDecoder decoder;
    private final Optional<Deflate.Agreed> deflate;

    ServerHandshaker(
            FullHttpRequest request,
            Settings settings,
            Optional<String> subprotocol,
            Optional<Deflate.Agreed> deflate,
            FrameDecoder decoder) {
        super(request.uri(), subprotocol.orElse(null), deflate.isPresent(), settings.limit());
        this.deflate = deflate;
        this.decoder = decoder;
    }

    static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key.strip()).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Answers 101 and replaces what speaks HTTP. */
    void accept(Channel channel, FullHttpRequest request) {
        HttpHeaders headers = new DefaultHttpHeaders();
        deflate.ifPresent(each -> headers.set(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS, each.header()));
        handshake(channel, request, headers, channel.newPromise()).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    @Override
    protected WebSocketFrameDecoder newWebsocketDecoder() {
        return decoder;
    }
}
