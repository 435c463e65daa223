/** Payloads whose schema is Protocol Buffers: which message is meant, and the classes that {@code protoc} makes of it. */
@NullMarked
package io.asyncapigen.generator.link.protobuf;

import org.jspecify.annotations.NullMarked;
