package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a queue that we declare puts rejected messages ({@code x-dead-letter-exchange}). Senders to the queue need the same option, so give
 * it to the connection, since whoever comes first declares the queue.
 *
 * @param exchange the empty string is the default exchange
 * @param routingKey empty for the one that the message has
 */
public record AmqpDeadLetters(String exchange, Optional<String> routingKey) implements ConnectOption, RouteOption {
    public AmqpDeadLetters {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(routingKey, "routingKey");
    }

    /** Into one queue, which is declared as a durable one. */
    public static AmqpDeadLetters toQueue(String queue) {
        return new AmqpDeadLetters("", Optional.of(queue));
    }

    /** To an exchange that is there, with the routing key that the message has. */
    public static AmqpDeadLetters toExchange(String exchange) {
        return new AmqpDeadLetters(exchange, Optional.empty());
    }
}
