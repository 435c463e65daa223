package io.asyncapigen.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.spi.Envelope;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * From routes to the names of channels and keys, and back. A value of a parameter may be any text: what parts the levels of the address is
 * escaped in it as in a URL, and so is {@code %}.
 */
final class Names {
    /** No character, so in no name: stands for a parameter without a value. */
    private static final String OPEN = "\uFFFF";

    private Names() {}

    /** Where to send to: where the envelope says, otherwise to the route's address. */
    static String of(Route route, Envelope envelope) {
        return envelope.address().orElseGet(() -> {
            requireKnown(route);
            return route.address().expand(envelope.parameters(), value -> encode(route, value));
        });
    }

    /** Whether a parameter of the address is open, so that there are many channels to receive from. */
    static boolean isOpen(Route route) {
        requireKnown(route);
        return !route.parameters().keySet().containsAll(route.address().parameters());
    }

    /** The one channel or key to receive from. */
    static String toReceive(Route route) {
        requireKnown(route);
        return route.address().expand(route.parameters(), value -> encode(route, value));
    }

    /** The glob of the channels to receive from: everything but an open parameter is meant literally. */
    static String pattern(Route route) {
        String name = route.address().pattern(route.parameters(), value -> encode(route, value), OPEN);
        return name.replaceAll("[*?\\[\\\\]", "\\\\$0").replace(OPEN, "*");
    }

    /** The parameters, when the name is of that route. */
    static Optional<Map<String, String>> match(Route route, String name) {
        return route.address()
                .match(name, value -> decode(route, value))
                .filter(values ->
                        values.entrySet().containsAll(route.parameters().entrySet()));
    }

    static byte[] bytes(String name) {
        return name.getBytes(UTF_8);
    }

    static void requireKnown(Route route) {
        if (route.address().isUnknown()) {
            throw new UnsupportedByTransportException(
                    "the channel " + route.channel() + " has no address: Redis needs the name of a channel or stream");
        }
    }

    private static String encode(Route route, String value) {
        String separator = route.address().separator();
        String escaped = value.replace("%", "%25");
        return separator.isEmpty() ? escaped : escaped.replace(separator, code(separator));
    }

    /** What nobody has escaped stays as it is. */
    private static String decode(Route route, String value) {
        String separator = route.address().separator();
        String text = separator.isEmpty() ? value : value.replace(code(separator), separator);
        return text.replace("%25", "%");
    }

    private static String code(String separator) {
        return "%" + Integer.toHexString(separator.charAt(0)).toUpperCase(Locale.ROOT);
    }
}
