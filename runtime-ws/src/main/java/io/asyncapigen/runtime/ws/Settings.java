package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.MessageTime;
import io.asyncapigen.runtime.spi.Wishes;
import java.util.List;
import java.util.Optional;

/**
 * How the WebSockets of a route are; those of routes with the same settings can be one.
 *
 * @param limit bytes of a message, in both directions
 * @param fragment bytes of a frame that we send
 * @param messageTime within what time a message is whole
 * @param compression empty for none
 * @param subprotocols most wanted first; none where nothing has to be agreed on
 */
record Settings(
        int limit,
        int fragment,
        WsKeepAlive keepAlive,
        MessageTime messageTime,
        Optional<WsCompression> compression,
        List<String> subprotocols) {
    /** @param bound what the channel's binding says of subprotocols */
    static Settings of(Route route, ConnectOptions options, List<String> bound) {
        return new Settings(
                MessageLimit.of(route, options).bytes(),
                Wishes.chosen(route, options, WsFragments.class)
                        .map(WsFragments::bytes)
                        .orElse(Integer.MAX_VALUE),
                Wishes.chosen(route, options, WsKeepAlive.class).orElse(WsKeepAlive.standard()),
                MessageTime.of(options),
                Wishes.chosen(route, options, WsCompression.class),
                Wishes.chosen(route, options, WsSubprotocols.class)
                        .map(WsSubprotocols::names)
                        .orElse(bound));
    }
}
