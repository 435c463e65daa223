/** Every Java name, package and type is decided here, once, in document order. */
@NullMarked
package io.asyncapigen.generator.plan;

import org.jspecify.annotations.NullMarked;
