/** Schema languages other than JSON Schema, checked as far as a wrong document can be told from a right one. */
@NullMarked
package io.asyncapigen.generator.validate.language;

import org.jspecify.annotations.NullMarked;
