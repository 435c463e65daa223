/** What the specification demands of a document beyond its shape: one class for each rule. */
@NullMarked
package io.asyncapigen.generator.validate.rule;

import org.jspecify.annotations.NullMarked;
