/** The codec of payloads that an Avro schema describes. */
@NullMarked
package io.asyncapigen.runtime.avro;

import org.jspecify.annotations.NullMarked;
