/** Decides what generated code demands of payloads and headers beside their types. */
@NullMarked
package io.asyncapigen.generator.plan.validation;

import org.jspecify.annotations.NullMarked;
