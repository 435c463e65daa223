package io.asyncapigen.runtime.ws;

import io.netty.handler.codec.http.websocketx.extensions.WebSocketClientExtension;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtension;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionData;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionUtil;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtension;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateClientExtensionHandshaker;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agrees on permessage-deflate. The window is always the largest, for the JDK has no other. */
record Deflate(WsCompression wish) {
    /** What was agreed on, and the header that says so. */
    record Agreed(WebSocketExtension extension, String header) {}

    private static final int DECODED_ELSEWHERE = 0; // by Inflating, which has limits of its own
    private static final int WINDOW = PerMessageDeflateServerExtensionHandshaker.MAX_WINDOW_SIZE;

    static Optional<Deflate> of(Settings settings) {
        return settings.compression().map(Deflate::new);
    }

    private PerMessageDeflateClientExtensionHandshaker client() {
        return new PerMessageDeflateClientExtensionHandshaker(
                wish.level(), false, WINDOW, true, !wish.keepsContext(), DECODED_ELSEWHERE);
    }

    /** What a client offers. */
    String offer() {
        return header(client().newRequestData());
    }

    /**
     * What a client makes of the server's answer; empty when the server does without.
     *
     * @throws IllegalArgumentException when it is no answer to the offer
     */
    Optional<WebSocketExtension> accept(@Nullable String answer) {
        if (answer == null) {
            return Optional.empty();
        }
        List<WebSocketExtensionData> chosen = WebSocketExtensionUtil.extractExtensions(answer);
        WebSocketClientExtension extension = chosen.size() == 1 ? client().handshakeExtension(chosen.get(0)) : null;
        if (extension == null) {
            throw new IllegalArgumentException("extensions that were not offered: " + answer);
        }
        return Optional.of(extension);
    }

    /** What a server makes of a client's offers, of which the first that it can do counts; empty when it does without. */
    Optional<Agreed> answer(@Nullable String offers) {
        if (offers == null) {
            return Optional.empty();
        }
        var server = new PerMessageDeflateServerExtensionHandshaker(
                wish.level(), false, WINDOW, true, !wish.keepsContext(), DECODED_ELSEWHERE);
        for (WebSocketExtensionData each : WebSocketExtensionUtil.extractExtensions(offers)) {
            WebSocketServerExtension extension = server.handshakeExtension(each);
            if (extension != null) {
                return Optional.of(new Agreed(extension, header(extension.newReponseData())));
            }
        }
        return Optional.empty();
    }

    private static String header(WebSocketExtensionData data) {
        var text = new StringBuilder(data.name());
        data.parameters().forEach((name, value) -> {
            text.append("; ").append(name);
            if (value != null) {
                text.append('=').append(value);
            }
        });
        return text.toString();
    }
}
