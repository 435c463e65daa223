/** How fast messages go through brokers, with us and without. */
@NullMarked
package io.asyncapigen.benchmarks.brokers;

import org.jspecify.annotations.NullMarked;
