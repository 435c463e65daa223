package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.Binary;
import java.time.Duration;
import java.util.Optional;

/**
 * What MQTT says of a message that came in.
 *
 * @param topic on which it came
 * @param qos with which it came: the one that it was sent with, or that of the subscription where that is lower
 * @param isRetained whether the server had kept it since before the subscription
 * @param responseTopic where to answer; never there on MQTT 3.1.1
 * @param correlationData what an answer has to bring back; never there on MQTT 3.1.1
 * @param expiry what was left of its life when the server sent it; never there on MQTT 3.1.1
 */
public record MqttDelivery(
        String topic,
        MqttQos qos,
        boolean isRetained,
        Optional<String> responseTopic,
        Optional<Binary> correlationData,
        Optional<Duration> expiry) {}
