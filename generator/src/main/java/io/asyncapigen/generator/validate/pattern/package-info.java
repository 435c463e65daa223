/** Regular expressions as JSON Schema means them (ECMA-262), checked and evaluated within bounds. */
@NullMarked
package io.asyncapigen.generator.validate.pattern;

import org.jspecify.annotations.NullMarked;
