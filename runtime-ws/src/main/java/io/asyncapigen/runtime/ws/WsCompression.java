package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;

/**
 * Compresses messages (permessage-deflate, RFC 7692) where the peer can; without this option nothing is compressed. What a compressed
 * message becomes is held to the {@code MessageLimit} as well.
 *
 * @param level from 1, fast, to 9, small
 * @param keepsContext whether a message is compressed with regard to those before, which is smaller and takes some 300 KiB for each
 *     connection
 */
public record WsCompression(int level, boolean keepsContext) implements ConnectOption, RouteOption {
    private static final WsCompression STANDARD = new WsCompression(6, true);
    private static final int LEVELS = 9;

    public WsCompression {
        if (level < 1 || level > LEVELS) {
            throw new IllegalArgumentException("levels are from 1 to 9, not " + level);
        }
    }

    /** Level 6, with regard to the messages before. */
    public static WsCompression standard() {
        return STANDARD;
    }

    public WsCompression withLevel(int level) {
        return new WsCompression(level, keepsContext);
    }

    /** Each message by itself. */
    public WsCompression withoutContext() {
        return new WsCompression(level, false);
    }
}
