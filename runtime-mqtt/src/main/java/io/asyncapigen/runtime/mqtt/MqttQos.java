package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.SendOption;

/**
 * The quality of service, instead of the one that the operation's binding says: of a message, of all messages of a route or of all of a
 * connection; receiving, the highest that a subscription asks for. Where nothing is said it is {@link #AT_LEAST_ONCE}.
 */
public enum MqttQos implements SendOption, RouteOption, ConnectOption {
    /** QoS 0: a send is over when the message is written; one that the connection loses on the way is lost. */
    AT_MOST_ONCE,
    /** QoS 1: acknowledged, and sent again until it is. */
    AT_LEAST_ONCE,
    /** QoS 2: acknowledged, and not taken twice by the server as long as it keeps the session. */
    EXACTLY_ONCE
}
