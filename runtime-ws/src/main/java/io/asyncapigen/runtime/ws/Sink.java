package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.Binary;

/** Where goes what comes in on WebSockets. Called by event loops, which it must not block. */
interface Sink {
    /** The handshake is done. */
    void opened(WsSession session);

    void message(WsSession session, Binary payload);

    /** It is over, after all messages; called once. */
    void closed(WsSession session, int code, String reason);
}
