/** UDP: {@code asyncapi-gen-runtime-udp} on the class path makes {@link io.asyncapigen.runtime.Connection#open} speak {@code udp}. */
@NullMarked
package io.asyncapigen.runtime.udp;

import org.jspecify.annotations.NullMarked;
