package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;

/**
 * Has messages go out in several frames, so that pings and pongs get in between; without this option each message is one frame. What
 * comes in may be in any number of frames anyway.
 *
 * @param bytes that a frame may have at most, at least 1
 */
public record WsFragments(int bytes) implements ConnectOption, RouteOption {
    public WsFragments {
        if (bytes < 1) {
            throw new IllegalArgumentException("a frame has at least 1 byte, not " + bytes);
        }
    }

    public static WsFragments of(int bytes) {
        return new WsFragments(bytes);
    }
}
