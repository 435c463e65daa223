/**
 * TCP: {@code asyncapi-gen-runtime-tcp} on the class path makes {@link io.asyncapigen.runtime.Connection#open} speak {@code tcp} and, with
 * TLS, {@code tls} and {@code tcps}.
 */
@NullMarked
package io.asyncapigen.runtime.tcp;

import org.jspecify.annotations.NullMarked;
