/** Packets a second through our raw IP transport and through bare JNA. */
@NullMarked
package io.asyncapigen.benchmarks.ip;

import org.jspecify.annotations.NullMarked;
