package io.asyncapigen.runtime.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The constants of a generated enum by their values on the wire. Thread-safe.
 *
 * @param <V> the type of the values
 * @param <E> the enum
 */
public final class WireValues<V, E extends Enum<E>> {
    private static final int SHOWN = 20;

    private final Map<Object, E> byValue = new LinkedHashMap<>();

    private WireValues(E[] constants, Function<? super E, ? extends V> value) {
        for (E each : constants) {
            byValue.put(key(value.apply(each)), each);
        }
    }

    public static <V, E extends Enum<E>> WireValues<V, E> of(E[] constants, Function<? super E, ? extends V> value) {
        return new WireValues<>(constants, value);
    }

    /** @throws IllegalArgumentException when no constant has this value; the message names those that there are */
    public E get(V value) {
        return find(value).orElseThrow(() -> {
            String allowed =
                    byValue.keySet().stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
            return new IllegalArgumentException(
                    value + " is none of " + allowed + (byValue.size() > SHOWN ? ", …" : ""));
        });
    }

    /** The constant with this value; empty when there is none. */
    public Optional<E> find(V value) {
        return Optional.ofNullable(byValue.get(key(value)));
    }

    /** Equal numbers are equal values, however many zeros they are written with. */
    private static Object key(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value;
    }
}
