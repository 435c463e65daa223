package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Headers;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A PUBLISH, in either direction. MQTT 3.1.1 knows only the first four of these.
 *
 * @param headers the user properties
 * @param isText whether the payload format indicator says UTF-8
 * @param expiry in seconds
 */
record Packet(
        String topic,
        Binary payload,
        MqttQos qos,
        boolean isRetained,
        Headers headers,
        Optional<String> contentType,
        boolean isText,
        OptionalLong expiry,
        Optional<String> responseTopic,
        Optional<Binary> correlationData) {

    /** As MQTT 3.1.1 has it. */
    static Packet plain(String topic, Binary payload, MqttQos qos, boolean isRetained) {
        return new Packet(
                topic,
                payload,
                qos,
                isRetained,
                Headers.empty(),
                Optional.empty(),
                false,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same as a request. */
    Packet asking(String responseTopic, Binary correlationData) {
        return new Packet(
                topic,
                payload,
                qos,
                isRetained,
                headers,
                contentType,
                isText,
                expiry,
                Optional.of(responseTopic),
                Optional.of(correlationData));
    }

    /** The same as an answer to a request with that correlation data. */
    Packet answering(Optional<Binary> correlationData) {
        return new Packet(
                topic,
                payload,
                qos,
                isRetained,
                headers,
                contentType,
                isText,
                expiry,
                Optional.empty(),
                correlationData);
    }

    /** Neither payload nor header values: they may be secret. */
    @Override
    public String toString() {
        return "Packet[" + topic + ", " + payload.size() + " bytes, " + qos + "]";
    }
}
