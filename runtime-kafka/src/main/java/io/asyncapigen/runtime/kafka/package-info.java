/** Kafka: {@code kafka} and {@code kafka-secure}, on kafka-clients. Options and facts are here; the transport is found by itself. */
@NullMarked
package io.asyncapigen.runtime.kafka;

import org.jspecify.annotations.NullMarked;
