package io.asyncapigen.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in, and how.
 *
 * @param message what it says
 * @param address that it really came in on, as the wire writes it; empty where the protocol has none
 * @param parameters of the channel's address, parsed back out of it
 * @param headers that the document does not name; where it names some and allows others, those are in the typed headers of the message
 * @param contentType as it was sent, otherwise as the document says
 * @param attempt from 1; more when it was delivered before, as far as the protocol counts
 * @param facts of the protocol, for {@link #metadata}
 */
public record Delivery<M>(
        M message,
        String address,
        Map<String, String> parameters,
        Headers headers,
        @Nullable ContentType contentType,
        int attempt,
        List<Object> facts) {
    public Delivery {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(address, "address");
        parameters = parameters.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        Objects.requireNonNull(headers, "headers");
        facts = List.copyOf(facts);
    }

    /** A delivery of this message and nothing else, for tests of handlers. */
    public static <M> Delivery<M> of(M message) {
        return new Delivery<>(message, "", Map.of(), Headers.empty(), null, 1, List.of());
    }

    /** The protocol's own facts of that type. */
    public <T> Optional<T> metadata(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The same delivery with one more fact, for {@link #metadata}. */
    public Delivery<M> with(Object fact) {
        var all = new ArrayList<>(facts);
        all.add(fact);
        return new Delivery<>(message, address, parameters, headers, contentType, attempt, all);
    }

    /** The same delivery with its message as another type: the message itself, narrowed, or a part of it. */
    public <N> Delivery<N> as(N message) {
        return new Delivery<>(message, address, parameters, headers, contentType, attempt, facts);
    }
}
