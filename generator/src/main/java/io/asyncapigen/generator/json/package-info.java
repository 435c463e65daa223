/** The tree of the JSON library, for the one neighbour that asks for it: the JSON Schema validator. */
@NullMarked
package io.asyncapigen.generator.json;

import org.jspecify.annotations.NullMarked;
