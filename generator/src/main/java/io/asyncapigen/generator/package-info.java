/** The generator as a library: an AsyncAPI 3 document in, a tree of Java source out. */
@NullMarked
package io.asyncapigen.generator;

import org.jspecify.annotations.NullMarked;
