/** How fast messages go through Kafka, with us and without. */
@NullMarked
package io.asyncapigen.benchmarks.kafka;

import org.jspecify.annotations.NullMarked;
