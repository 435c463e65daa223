package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import java.util.Optional;
import java.util.Set;

/**
 * The options that a protocol knows, and what a user chose of them. All others are refused, so that none is dropped in silence.
 *
 * @param protocol as users call it, such as {@code MQTT}
 * @param known the types of options, or interfaces of theirs
 */
public record Wishes(String protocol, Set<Class<?>> known) {
    public Wishes {
        known = Set.copyOf(known);
    }

    public static Wishes of(String protocol, Class<?>... known) {
        return new Wishes(protocol, Set.of(known));
    }

    /** @throws ConnectFailedException when there is a connect option that is not known */
    public void check(ConnectOptions options) {
        for (ConnectOption each : options.options()) {
            if (!knows(each)) {
                throw new ConnectFailedException(refusal("connect option", each));
            }
        }
    }

    /** @throws UnsupportedByTransportException when there is a route option that is not known */
    public void check(Route route) {
        for (RouteOption each : route.options()) {
            if (!knows(each)) {
                throw new UnsupportedByTransportException(refusal("route option", each) + ", as " + route + " has");
            }
        }
    }

    /** @throws SendFailedException when there is a wish about the message that is not known */
    public void check(Envelope envelope) {
        for (SendOption each : envelope.options()) {
            if (!knows(each)) {
                throw new SendFailedException(refusal("send option", each));
            }
        }
    }

    private boolean knows(Object option) {
        return known.stream().anyMatch(each -> each.isInstance(option));
    }

    private String refusal(String kind, Object option) {
        return protocol + " knows no " + kind + " " + option.getClass().getName();
    }

    /** The last wish of that type: of the route, otherwise of the connection. */
    public static <T> Optional<T> chosen(Route route, ConnectOptions options, Class<T> type) {
        return last(route.options(), type).or(() -> last(options.options(), type));
    }

    private static <T> Optional<T> last(Iterable<?> options, Class<T> type) {
        Optional<T> found = Optional.empty();
        for (Object each : options) {
            if (type.isInstance(each)) {
                found = Optional.of(type.cast(each));
            }
        }
        return found;
    }

    /**
     * For protocols that carry no headers: refuses messages that need them, unless core puts them into the payload.
     *
     * @throws UnsupportedByTransportException when there is such a message; it names {@link JsonEnvelope}
     */
    public void refuseHeaders(Route route, ConnectOptions options, MessageSet<?> messages) {
        if (chosen(route, options, JsonEnvelope.class).isPresent()) {
            return;
        }
        for (MessageType<?> each : messages.types()) {
            boolean correlated = each.correlationId()
                    .filter(place -> place.source() == RuntimeExpression.Source.HEADER)
                    .isPresent();
            if (each.headers().isPresent() || correlated) {
                throw new UnsupportedByTransportException(protocol + " carries no headers, which the message " + each
                        + " of " + route + " has; the option JsonEnvelope puts them into the payload");
            }
        }
    }
}
