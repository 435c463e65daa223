/** Prints messages, channels, servers and the API class as they were planned. */
@NullMarked
package io.asyncapigen.generator.emit.api;

import org.jspecify.annotations.NullMarked;
