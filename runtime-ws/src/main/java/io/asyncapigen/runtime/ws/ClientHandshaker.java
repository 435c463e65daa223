package io.asyncapigen.runtime.ws;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker13;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtension;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A client's handshake as netty has it, but that an origin is only said when the user says one, that the zone of an address of IPv6 is not, and
 * that compression is agreed on.
 */
final class ClientHandshaker extends WebSocketClientHandshaker13 {
    private static final Pattern ZONE = Pattern.compile("%[^]]*");

    private final HttpHeaders said;
    private final Settings settings;
    private final Optional<Deflate> deflate;
    private FrameDecoder decoder;

    ClientHandshaker(URI uri, HttpHeaders said, Settings settings) {
        super(
                uri,
                WebSocketVersion.V13,
                String.join(",", settings.subprotocols()),
                true,
                said,
                settings.limit(),
                true,
                false);
        this.said = said;
        this.settings = settings;
        this.deflate = Deflate.of(settings);
        this.decoder = new FrameDecoder(false, false, settings);
    }

    @Override
    protected FullHttpRequest newHandshakeRequest() {
        FullHttpRequest request = super.newHandshakeRequest();
        String host = request.headers().get(HttpHeaderNames.HOST);
        // It counts on this machine alone (RFC 6874, section 1).
        request.headers().set(HttpHeaderNames.HOST, ZONE.matcher(host).replaceFirst(""));
        if (!said.contains(HttpHeaderNames.ORIGIN)) {
            request.headers().remove(HttpHeaderNames.ORIGIN);
        }
        deflate.ifPresent(each -> request.headers().set(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS, each.offer()));
        return request;
    }

    /**
     * What both sides do with frames beyond the standard; before the handshake is finished.
     *
     * @throws IllegalArgumentException when the server does what was not offered
     */
    Optional<WebSocketExtension> agree(FullHttpResponse response) {
        String answer = response.headers().get(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS);
        if (deflate.isEmpty() && answer != null) {
            throw new IllegalArgumentException("extensions that were not offered: " + answer);
        }
        Optional<WebSocketExtension> extension = deflate.flatMap(each -> each.accept(answer));
        decoder = new FrameDecoder(false, extension.isPresent(), settings);
        return extension;
    }

    @Override
    protected WebSocketFrameDecoder newWebsocketDecoder() {
        return decoder;
    }

    /** That of the frames behind the handshake, once it is agreed on how they are. */
    FrameDecoder decoder() {
        return decoder;
    }
}
