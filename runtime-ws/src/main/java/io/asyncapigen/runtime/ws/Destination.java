package io.asyncapigen.runtime.ws;

import java.util.Map;

/**
 * Where a client's WebSocket goes; what has the same one can share it.
 *
 * @param path percent-encoded
 * @param parameters that are in it
 * @param handshake all that is said beside the path, but for credentials
 */
record Destination(Site site, String path, Map<String, String> parameters, WsHandshake handshake) {}
