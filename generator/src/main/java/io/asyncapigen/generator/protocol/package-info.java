/** What the generator knows of each protocol: its names, and the shape of its bindings. */
@NullMarked
package io.asyncapigen.generator.protocol;

import org.jspecify.annotations.NullMarked;
