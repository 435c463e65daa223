/**
 * Credentials in the head of a request: what a client shows, and what a server compares it with. For the transports of HTTP and WebSocket;
 * users need none of it.
 */
@NullMarked
package io.asyncapigen.runtime.http.proof;

import org.jspecify.annotations.NullMarked;
