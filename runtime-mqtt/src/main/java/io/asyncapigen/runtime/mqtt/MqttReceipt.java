package io.asyncapigen.runtime.mqtt;

/**
 * What the server said to a message that it took.
 *
 * @param isMatched false when the server knows of no subscription that takes the message, which only MQTT 5 can say, and not every server
 *     does
 */
public record MqttReceipt(boolean isMatched) {}
