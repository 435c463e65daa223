/** Prints what the plan decided, one emitter per kind of file. */
@NullMarked
package io.asyncapigen.generator.emit;

import org.jspecify.annotations.NullMarked;
