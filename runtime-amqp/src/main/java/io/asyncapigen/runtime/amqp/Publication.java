package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;

/**
 * A message as it is published.
 *
 * @param toQueue whether the key is the name of a queue which has to be there
 */
record Publication(
        String exchange, String key, boolean toQueue, boolean mandatory, BasicProperties properties, byte[] body) {
    /** For messages to people: where it goes. */
    String target() {
        return exchange.isEmpty() ? "queue " + key : "exchange " + exchange + " with routing key \"" + key + "\"";
    }
}
