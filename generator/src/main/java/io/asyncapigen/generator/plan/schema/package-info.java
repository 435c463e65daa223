/** Which Java type each schema becomes, with everything that its emitter prints. */
@NullMarked
package io.asyncapigen.generator.plan.schema;

import org.jspecify.annotations.NullMarked;
