package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOption;

/**
 * How many messages of QoS 1 and 2 the server may have sent on a connection that are not settled, of all its subscriptions together; 256
 * where nothing is said. MQTT 5 only; on MQTT 3.1.1 the server decides.
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
