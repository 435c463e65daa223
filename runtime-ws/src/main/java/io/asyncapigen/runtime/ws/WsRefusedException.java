package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectFailedException;

/**
 * A server has answered the handshake with something other than a WebSocket. Where it wants credentials, this is the cause of an {@link
 * io.asyncapigen.runtime.AuthenticationFailedException}.
 */
public final class WsRefusedException extends ConnectFailedException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String body;

    WsRefusedException(String message, int status, String body) {
        super(message);
        this.status = status;
        this.body = body;
    }

    /** The status of HTTP, such as 404. */
    public int status() {
        return status;
    }

    /** The beginning of what the server said about it, at most 4,096 characters; may be empty. */
    public String body() {
        return body;
    }
}
