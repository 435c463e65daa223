/** Payloads whose schema is Protocol Buffers. */
@NullMarked
package io.asyncapigen.runtime.protobuf;

import org.jspecify.annotations.NullMarked;
