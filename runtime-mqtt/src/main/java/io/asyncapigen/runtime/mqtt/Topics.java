package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.spi.Envelope;

/** From routes to topics. */
final class Topics {
    private Topics() {}

    /**
     * Where to send to: where the envelope says, otherwise to the route's address.
     *
     * @throws IllegalArgumentException when that is no topic
     */
    static String of(Route route, Envelope envelope) {
        if (envelope.address().isPresent()) {
            return requireLegal(envelope.address().get());
        }
        requireKnown(route);
        return requireLegal(route.address().expand(envelope.parameters(), Topics::encode));
    }

    /** The address with a wildcard for each parameter that has no value. */
    static String pattern(Route route, String wildcard) {
        requireKnown(route);
        return route.address().pattern(route.parameters(), Topics::encode, wildcard);
    }

    private static void requireKnown(Route route) {
        if (route.address().isUnknown()) {
            throw new UnsupportedByTransportException(
                    "the channel " + route.channel() + " has no address: MQTT needs a topic");
        }
    }

    /** MQTT has no character to escape with, so a value goes as it is or not at all. */
    private static String encode(String value) {
        if (value.chars().anyMatch(each -> each == '/' || each == '+' || each == '#' || each == 0)) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" cannot be part of a topic: a level of MQTT has no /, no + and no #");
        }
        return value;
    }

    private static String requireLegal(String topic) {
        if (topic.isEmpty() || topic.chars().anyMatch(each -> each == '+' || each == '#' || each == 0)) {
            throw new IllegalArgumentException("\"" + topic + "\" is no topic to send to: it has + or #, or is empty");
        }
        return topic;
    }
}
