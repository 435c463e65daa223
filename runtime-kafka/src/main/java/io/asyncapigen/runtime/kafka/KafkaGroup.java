package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.util.Optional;

/**
 * The consumer group of subscriptions, instead of what the document's {@code groupId} says. On a route it wins over the one of the
 * connection.
 *
 * @param id empty for none: the subscription reads all partitions by itself, from where {@link KafkaStart} says, and remembers nothing
 */
public record KafkaGroup(Optional<String> id) implements ConnectOption, RouteOption {
    public KafkaGroup {
        if (id.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("the id of a consumer group is not blank");
        }
    }

    public static KafkaGroup of(String id) {
        return new KafkaGroup(Optional.of(id));
    }

    public static KafkaGroup none() {
        return new KafkaGroup(Optional.empty());
    }
}
