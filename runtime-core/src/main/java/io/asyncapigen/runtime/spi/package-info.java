/**
 * The seam to protocols and codecs. A {@link io.asyncapigen.runtime.spi.Transport} moves envelopes; core does the rest: codecs, handlers,
 * settlement, draining, correlation, deadlines. Code that only uses generated classes needs none of this, but for
 * {@link io.asyncapigen.runtime.spi.Interceptor}.
 */
@NullMarked
package io.asyncapigen.runtime.spi;

import org.jspecify.annotations.NullMarked;
