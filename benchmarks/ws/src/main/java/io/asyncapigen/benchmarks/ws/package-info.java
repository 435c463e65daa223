/** How fast messages go over WebSocket, with us and without. */
@NullMarked
package io.asyncapigen.benchmarks.ws;

import org.jspecify.annotations.NullMarked;
