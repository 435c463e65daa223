/**
 * WebSocket, client and server, on netty. {@link io.asyncapigen.runtime.ws.WsSession} is what a handler knows of its peer; the options are
 * what a user of the module sees beside it.
 */
@NullMarked
package io.asyncapigen.runtime.ws;

import org.jspecify.annotations.NullMarked;
