/** Our UDP transport beside bare netty. */
@NullMarked
package io.asyncapigen.benchmarks.udp;

import org.jspecify.annotations.NullMarked;
