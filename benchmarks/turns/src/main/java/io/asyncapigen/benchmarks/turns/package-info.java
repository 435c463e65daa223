/** Two ways to send and receive, measured in turns. */
@NullMarked
package io.asyncapigen.benchmarks.turns;

import org.jspecify.annotations.NullMarked;
