/** Our WebSocket transport beside bare netty. */
@NullMarked
package io.asyncapigen.benchmarks.ws;

import org.jspecify.annotations.NullMarked;
