package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.spi.Origin;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A WebSocket and its peer: {@code delivery.metadata(WsSession.class)} is the one that a message came in on. As an option of a send that
 * goes out by a server of ours it has the message go to this peer alone. Thread-safe; two of them are equal when they are the same.
 */
public final class WsSession implements SendOption, Origin {
    private final Channel channel;
    private final InetSocketAddress peer;
    private final String path;
    private final Map<String, String> parameters;
    private final Map<String, List<String>> query;
    private final Headers headers;
    private final List<BindingField.Value<?>> said;
    private final Optional<String> subprotocol;

    WsSession(
            Channel channel,
            String path,
            Map<String, String> parameters,
            Map<String, List<String>> query,
            Headers headers,
            List<BindingField.Value<?>> said,
            Optional<String> subprotocol) {
        this.channel = channel;
        this.peer = (InetSocketAddress) channel.remoteAddress();
        this.path = path;
        this.parameters = Map.copyOf(parameters);
        this.query = query;
        this.headers = headers;
        this.said = said;
        this.subprotocol = subprotocol;
    }

    Channel channel() {
        return channel;
    }

    /** Where the peer is. */
    public InetSocketAddress peer() {
        return peer;
    }

    @Override
    public String origin() {
        return peer.toString();
    }

    /** Of the handshake, percent-encoded, without the query. */
    public String path() {
        return path;
    }

    /** Of the channel's address, decoded. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** What the client said behind the path, decoded, a name as often as it came; may have secrets. */
    public Map<String, List<String>> query() {
        return query;
    }

    /** Of the peer's part of the handshake, names in lower case; may have secrets. */
    public Headers headers() {
        return headers;
    }

    /**
     * What the client said of the query or the headers, as the channel's binding types them: {@code
     * session.said(PricesChannel.WS_QUERY)}. Empty where the channel has no such field, and on the client's side.
     */
    public <T> Optional<T> said(BindingField<T> field) {
        return field.in(said);
    }

    List<BindingField.Value<?>> said() {
        return said;
    }

    /** The one that both sides have agreed on. */
    public Optional<String> subprotocol() {
        return subprotocol;
    }

    /** Whether it can be sent to. */
    public boolean isOpen() {
        return channel.isActive();
    }

    /**
     * Closes it. Does not block: what was sent before goes out before.
     *
     * @param code 1000 (done), 1001 (going away), 1002, 1003, 1007 to 1014, or one of yours from 3000 to 4999
     * @param reason for the peer, at most 123 bytes
     * @throws IllegalArgumentException when that code may not be sent, or the reason is too long
     */
    public void close(int code, String reason) {
        channel.pipeline()
                .fireUserEventTriggered(
                        new SessionHandler.Farewell(CloseCodes.checked(code), CloseCodes.checked(reason)));
    }

    /** Neither query nor headers. */
    @Override
    public String toString() {
        return "WsSession[" + path + " with " + peer + "]";
    }
}
