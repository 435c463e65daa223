package io.asyncapigen.runtime;

import java.util.List;
import java.util.Optional;

/**
 * What the server said to a message that it took, or that was written where the protocol has no such answer.
 *
 * @param facts of the protocol, such as partition and offset
 */
public record Receipt(List<Object> facts) {
    private static final Receipt EMPTY = new Receipt(List.of());

    public Receipt {
        facts = List.copyOf(facts);
    }

    public static Receipt empty() {
        return EMPTY;
    }

    public static Receipt of(Object fact) {
        return new Receipt(List.of(fact));
    }

    /** The protocol's facts of that type. */
    public <T> Optional<T> metadata(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
