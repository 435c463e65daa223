/** The command {@code asyncapi-gen}: options in, the library called, results and diagnostics out. */
@NullMarked
package io.asyncapigen.cli;

import org.jspecify.annotations.NullMarked;
