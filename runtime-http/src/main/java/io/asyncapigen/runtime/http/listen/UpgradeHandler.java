package io.asyncapigen.runtime.http.listen;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.FullHttpRequest;
import java.util.Optional;

/** Takes connections over that ask for {@code Upgrade: websocket}. Called by event loops, which it must not block. Thread-safe. */
public interface UpgradeHandler {
    /**
     * Looks at the handshake first: for credentials, the origin, subprotocols. The listener sends the answer.
     *
     * @return what to answer instead of upgrading, such as 401 or 403; empty when there is nothing against it
     */
    default Optional<HttpAnswer> refuse(HttpCall call) {
        return Optional.empty();
    }

    /**
     * Takes the connection over, by its event loop, when all that was asked before on the connection is answered. In the pipeline are, in
     * this order: TLS if there is any, the clock for idle connections, an {@code HttpRequestDecoder} and an {@code HttpResponseEncoder},
     * which is what {@code WebSocketServerHandshaker.handshake(channel, request)} of netty expects and replaces; nothing reads requests
     * any more. The connection counts among those of the listener, and is closed by it when the last share is closed, after the
     * {@code closeTimeout}.
     *
     * @param call the head of the request, with the parameters of the path
     * @param request the same for netty, without a body; not to be released
     */
    void upgrade(Channel channel, HttpCall call, FullHttpRequest request);
}
