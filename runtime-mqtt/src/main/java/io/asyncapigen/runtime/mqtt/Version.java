package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.BindingValue;
import io.asyncapigen.runtime.spi.Wishes;
import java.util.Locale;
import java.util.Objects;

/** Which MQTT it is, and which options it knows. */
enum Version {
    V3(
            Wishes.of(
                    "MQTT 3.1.1",
                    MqttQos.class,
                    MqttShare.class,
                    MqttSession.class,
                    MqttWebSocket.class,
                    JsonEnvelope.class),
            Wishes.of("MQTT 3.1.1", MqttQos.class, MqttRetain.class, MqttShare.class, JsonEnvelope.class),
            Wishes.of("MQTT 3.1.1", MqttQos.class, MqttRetain.class)),
    V5(
            Wishes.of(
                    "MQTT 5",
                    MqttQos.class,
                    MqttShare.class,
                    MqttSession.class,
                    MqttWebSocket.class,
                    MqttReceiveMaximum.class),
            Wishes.of("MQTT 5", MqttQos.class, MqttRetain.class, MqttExpiry.class, MqttShare.class),
            Wishes.of(
                    "MQTT 5",
                    MqttQos.class,
                    MqttRetain.class,
                    MqttExpiry.class,
                    SendOption.Header.class,
                    BindingValue.class));

    private final Wishes ofConnection;
    private final Wishes ofRoute;
    private final Wishes ofMessage;

    Version(Wishes ofConnection, Wishes ofRoute, Wishes ofMessage) {
        this.ofConnection = ofConnection;
        this.ofRoute = ofRoute;
        this.ofMessage = ofMessage;
    }

    /** By the protocol's name, otherwise by its version; 3.1.1 where that is not said. */
    static Version of(ServerAddress server) {
        String version =
                Objects.requireNonNullElse(server.protocolVersion(), "").strip().toLowerCase(Locale.ROOT);
        boolean isFive = server.protocol().endsWith("5") || version.matches("v?5([.].*)?");
        return isFive ? V5 : V3;
    }

    Wishes ofConnection() {
        return ofConnection;
    }

    Wishes ofRoute() {
        return ofRoute;
    }

    Wishes ofMessage() {
        return ofMessage;
    }

    @Override
    public String toString() {
        return ofMessage.protocol();
    }
}
