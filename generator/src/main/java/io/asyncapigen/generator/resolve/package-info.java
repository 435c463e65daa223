/** References across files and, where allowed, across the network; cycles are known, never expanded. */
@NullMarked
package io.asyncapigen.generator.resolve;

import org.jspecify.annotations.NullMarked;
