package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The subprotocols that both sides may agree on in the handshake ({@code Sec-WebSocket-Protocol}); instead of those that the channel's
 * binding names for that header. A client offers them, and fails when the server chooses none; a server of ours takes its first one
 * that is offered, and refuses who offers none of them.
 *
 * @param names most wanted first, at least one
 */
public record WsSubprotocols(List<String> names) implements ConnectOption, RouteOption {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** @throws IllegalArgumentException when there is none, or one that is no token of HTTP */
    public WsSubprotocols {
        names = List.copyOf(names);
        if (names.isEmpty() || !names.stream().allMatch(TOKEN.asMatchPredicate())) {
            throw new IllegalArgumentException(names + " are no subprotocols");
        }
    }

    public static WsSubprotocols of(String... names) {
        return new WsSubprotocols(List.of(names));
    }
}
