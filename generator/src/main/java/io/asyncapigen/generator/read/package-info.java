/** Text to a tree in which every key and every value knows where it stands. */
@NullMarked
package io.asyncapigen.generator.read;

import org.jspecify.annotations.NullMarked;
