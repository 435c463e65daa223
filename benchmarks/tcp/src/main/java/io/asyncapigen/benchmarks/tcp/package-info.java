/** Our TCP transport beside bare netty. */
@NullMarked
package io.asyncapigen.benchmarks.tcp;

import org.jspecify.annotations.NullMarked;
