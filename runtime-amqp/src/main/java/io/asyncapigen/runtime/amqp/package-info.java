/**
 * AMQP 0-9-1, as RabbitMQ speaks it: {@code amqp} and {@code amqps}, on amqp-client. Options and facts are here; the transport is found
 * by itself.
 */
@NullMarked
package io.asyncapigen.runtime.amqp;

import org.jspecify.annotations.NullMarked;
