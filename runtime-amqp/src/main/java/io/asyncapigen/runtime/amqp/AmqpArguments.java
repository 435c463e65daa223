package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.util.Map;

/**
 * Further arguments for declaring queues and for binding them, for what the document has no words for: {@code x-queue-type}, {@code
 * x-max-priority} …, and what a {@code headers} exchange compares.
 *
 * @param queue for {@code queue.declare}
 * @param binding for {@code queue.bind}
 */
public record AmqpArguments(Map<String, Object> queue, Map<String, Object> binding)
        implements ConnectOption, RouteOption {
    public AmqpArguments {
        queue = Map.copyOf(queue);
        binding = Map.copyOf(binding);
    }

    public static AmqpArguments ofQueue(Map<String, Object> queue) {
        return new AmqpArguments(queue, Map.of());
    }

    public static AmqpArguments ofBinding(Map<String, Object> binding) {
        return new AmqpArguments(Map.of(), binding);
    }
}
