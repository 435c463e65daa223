package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.util.Objects;

/**
 * Has subscriptions of the same group share what comes, each message going to one of them ({@code $share/group/…}). On a route or for the
 * whole connection; replies to requests are never shared. On MQTT 3.1.1 it is up to the server whether it knows of this.
 *
 * @param group without {@code /}, {@code +} and {@code #}
 */
public record MqttShare(String group) implements RouteOption, ConnectOption {
    public MqttShare {
        Objects.requireNonNull(group, "group");
        if (group.isEmpty() || group.chars().anyMatch(each -> each == '/' || each == '+' || each == '#')) {
            throw new IllegalArgumentException("\"" + group + "\" is no name of a group that shares a subscription");
        }
    }
}
