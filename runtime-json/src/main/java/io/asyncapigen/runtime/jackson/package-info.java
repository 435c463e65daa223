/**
 * JSON on Jackson 3, found by itself when this module is on the class path. Exact about numbers and types in payloads, lenient with the
 * text of headers.
 */
@NullMarked
package io.asyncapigen.runtime.jackson;

import org.jspecify.annotations.NullMarked;
