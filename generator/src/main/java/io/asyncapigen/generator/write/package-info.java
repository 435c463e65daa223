/** Brings a folder to what was emitted, and touches nothing else. */
@NullMarked
package io.asyncapigen.generator.write;

import org.jspecify.annotations.NullMarked;
