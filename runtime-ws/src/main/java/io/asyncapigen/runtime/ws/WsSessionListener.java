package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOption;

/** Hears of the sessions of a server of ours. Called by threads of the transport, so it must not block; what it throws is logged and otherwise ignored. */
public interface WsSessionListener extends ConnectOption {
    /** A peer has connected, and can be sent to. */
    default void opened(WsSession session) {}

    /**
     * A session is over.
     *
     * @param code the close code (RFC 6455, 7.4), the peer's or, if we closed first, ours; 1005 for none, 1006 when the connection was lost
     * @param reason what was said about it; may be empty
     */
    default void closed(WsSession session, int code, String reason) {}
}
