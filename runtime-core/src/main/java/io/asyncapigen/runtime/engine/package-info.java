/**
 * What core does between generated code and a transport. Nothing in here is for users; {@link io.asyncapigen.runtime.Connection#open} is
 * the way in.
 */
@NullMarked
package io.asyncapigen.runtime.engine;

import org.jspecify.annotations.NullMarked;
