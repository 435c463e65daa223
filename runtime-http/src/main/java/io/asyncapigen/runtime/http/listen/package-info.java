/**
 * The listener that HTTP and WebSocket share: one per host and port, with routes for requests and for upgrades. For transports; users
 * need none of it but {@link io.asyncapigen.runtime.http.listen.HttpLimits}.
 */
@NullMarked
package io.asyncapigen.runtime.http.listen;

import org.jspecify.annotations.NullMarked;
