package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.SendOption;
import java.time.Duration;
import java.util.Objects;

/**
 * After which the server gives up delivering a message, instead of what the operation's binding says: of a message, or of all messages that
 * are sent on a route. MQTT 5 only.
 *
 * @param after in whole seconds, the rest is cut off
 */
public record MqttExpiry(Duration after) implements SendOption, RouteOption {
    /** @throws IllegalArgumentException when it is negative, or longer than MQTT can say, which is about 136 years */
    public MqttExpiry {
        Objects.requireNonNull(after, "after");
        Seconds.require(after);
    }
}
