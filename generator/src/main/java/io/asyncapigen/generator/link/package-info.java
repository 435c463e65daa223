/** From nodes to the model: traits merged, defaults filled, schemas classified. */
@NullMarked
package io.asyncapigen.generator.link;

import org.jspecify.annotations.NullMarked;
