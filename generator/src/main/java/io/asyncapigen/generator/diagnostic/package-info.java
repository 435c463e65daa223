/** What is wrong with a document, as values: an id, a place, a sentence, a help. */
@NullMarked
package io.asyncapigen.generator.diagnostic;

import org.jspecify.annotations.NullMarked;
