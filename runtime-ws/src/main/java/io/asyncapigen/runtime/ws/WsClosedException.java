package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.AsyncApiException;

/** A peer has closed the WebSocket, or left without a word; what {@code ConnectionListener.disconnected} is told. */
public final class WsClosedException extends AsyncApiException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final String reason;

    WsClosedException(String peer, int code, String reason) {
        super(peer + " closed the WebSocket with " + code + (reason.isEmpty() ? "" : ": " + reason));
        this.code = code;
        this.reason = reason;
    }

    /** The close code (RFC 6455, 7.4); 1005 when the peer said none, 1006 when it did not say that it closes. */
    public int code() {
        return code;
    }

    /** What the peer said about it; empty when nothing. */
    public String reason() {
        return reason;
    }
}
