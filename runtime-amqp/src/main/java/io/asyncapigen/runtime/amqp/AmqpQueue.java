package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.RouteOption;
import java.util.Objects;

/**
 * The queue behind an exchange that a subscription reads. Subscriptions that name the same queue share its messages, and it collects
 * them while nobody is there. Without this option a subscription has a queue of its own, which is gone with its connection.
 *
 * @param name at most 255 bytes
 */
public record AmqpQueue(String name) implements RouteOption {
    public AmqpQueue {
        Objects.requireNonNull(name, "name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a queue has a name");
        }
    }

    public static AmqpQueue of(String name) {
        return new AmqpQueue(name);
    }
}
