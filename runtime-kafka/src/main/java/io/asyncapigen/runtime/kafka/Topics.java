package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonString;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** From routes to topics and back. */
final class Topics {
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    private Topics() {}

    static String requireLegal(String topic) {
        if (!LEGAL.matcher(topic).matches() || topic.equals(".") || topic.equals("..")) {
            throw new IllegalArgumentException("\"" + topic
                    + "\" is no name of a topic: Kafka allows up to 249 of a-z A-Z 0-9 . _ -; name one with the channel binding"
                    + " \"topic\"");
        }
        return topic;
    }

    private static Optional<String> bound(Route route) {
        return route.bindings()
                .binding("kafka")
                .flatMap(each -> each.get("topic"))
                .map(each -> each instanceof JsonString text ? text.value() : each.toString());
    }

    /** @throws UnsupportedByTransportException when nothing says a topic */
    static void requireKnown(Route route) {
        if (bound(route).isEmpty() && route.address().isUnknown()) {
            throw new UnsupportedByTransportException("the channel " + route.channel()
                    + " has no address, and no kafka binding with a topic: Kafka needs a topic");
        }
    }

    static boolean isFixed(Route route) {
        return bound(route).isPresent()
                || !route.address().isUnknown()
                        && route.parameters()
                                .keySet()
                                .containsAll(route.address().parameters());
    }

    static String of(Route route, Map<String, String> parameters) {
        var all = new java.util.LinkedHashMap<>(route.parameters());
        all.putAll(parameters);
        return requireLegal(bound(route).orElseGet(() -> route.address().expand(all, value -> encode(route, value))));
    }

    /** Kafka has no character to escape with, so a value goes as it is or not at all. */
    private static String encode(Route route, String value) {
        String separator = route.address().separator();
        if (!LEGAL.matcher(value).matches() || !separator.isEmpty() && value.contains(separator)) {
            throw new IllegalArgumentException("\"" + value + "\" cannot be part of the topic " + route.address()
                    + ": Kafka allows a-z A-Z 0-9 . _ - , and \"" + separator + "\" parts the levels of this address");
        }
        return value;
    }

    /** Of all topics that the route can receive from. */
    static Pattern pattern(Route route) {
        String wildcard = "\u0000";
        String text = route.address().pattern(route.parameters(), value -> encode(route, value), wildcard);
        String level = route.address().separator().equals(".") ? "[a-zA-Z0-9_-]+" : "[a-zA-Z0-9._-]+";
        var regex = new StringBuilder();
        String[] parts = text.split(wildcard, -1);
        for (int i = 0; i < parts.length; i++) {
            regex.append(i == 0 ? "" : level).append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(regex.toString());
    }
}
