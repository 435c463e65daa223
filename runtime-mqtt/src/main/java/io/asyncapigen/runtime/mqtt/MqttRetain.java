package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.SendOption;

/**
 * Whether the server keeps a message for those who subscribe later, instead of what the operation's binding says: of a message, or of all
 * messages that are sent on a route. An empty payload that is retained has the server forget what it kept.
 */
public record MqttRetain(boolean retained) implements SendOption, RouteOption {}
