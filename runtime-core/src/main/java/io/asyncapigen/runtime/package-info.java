/**
 * What generated code and its users work with. A {@link io.asyncapigen.runtime.Connection} to a server opens the four kinds of
 * operation: {@link io.asyncapigen.runtime.Publisher}, {@link io.asyncapigen.runtime.Subscriber},
 * {@link io.asyncapigen.runtime.Requester} and {@link io.asyncapigen.runtime.Responder}. A handler's outcome settles its
 * delivery; everything here is immutable or thread-safe. Protocols plug in through {@link io.asyncapigen.runtime.spi.Transport}.
 */
@NullMarked
package io.asyncapigen.runtime;

import org.jspecify.annotations.NullMarked;
