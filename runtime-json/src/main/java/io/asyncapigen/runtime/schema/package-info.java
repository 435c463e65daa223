/** JSON Schema, compiled once and then applied to JSON values. */
@NullMarked
package io.asyncapigen.runtime.schema;

import org.jspecify.annotations.NullMarked;
