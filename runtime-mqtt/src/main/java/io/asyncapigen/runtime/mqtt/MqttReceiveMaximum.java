package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOption;

/**
 * How many messages of QoS 1 and 2 the server may have sent on a connection that are not settled, of all its subscriptions together. Where
 * nothing is said the server decides. MQTT 5 only.
 *
 * <p>A server that sends more is in breach of the protocol, and loses the connection. Mosquitto 2.0.11 does so: where messages wait, it sends
 * two for each that is acknowledged.
 *
 * @param messages from 1 to 65535
 */
public record MqttReceiveMaximum(int messages) implements ConnectOption {
    public MqttReceiveMaximum {
        if (messages < 1 || messages > 65_535) {
            throw new IllegalArgumentException("a receive maximum is from 1 to 65535, not " + messages);
        }
    }
}
