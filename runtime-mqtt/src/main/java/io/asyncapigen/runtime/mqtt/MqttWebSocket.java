package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOption;

/**
 * Speaks MQTT over WebSocket, at the server's {@code pathname}, or at {@code /mqtt} where it has none; with TLS where the protocol is one with
 * TLS. The port is 80, or 443 with TLS, where none is written.
 */
public record MqttWebSocket() implements ConnectOption {}
