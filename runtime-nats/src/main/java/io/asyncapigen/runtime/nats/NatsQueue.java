package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.util.Objects;

/**
 * The queue group of a subscription, of whose members each message goes to one; instead of the one that the operation's binding says. On a
 * route or for the whole connection; replies to requests are never shared.
 *
 * @param name without white space
 */
public record NatsQueue(String name) implements RouteOption, ConnectOption {
    public NatsQueue {
        Objects.requireNonNull(name, "name");
        if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a queue group");
        }
    }
}
