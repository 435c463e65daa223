package io.asyncapigen.runtime;

import io.asyncapigen.runtime.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The bindings of an object of the document: what it says for each protocol. Immutable. */
public final class Bindings {
    private static final Bindings NONE = new Bindings(Map.of());

    private final Map<String, JsonObject> byProtocol;
    private final int hash; // asked for at every send, when a sender is looked up

    private Bindings(Map<String, JsonObject> byProtocol) {
        this.byProtocol = Collections.unmodifiableMap(byProtocol);
        this.hash = byProtocol.hashCode();
    }

    public static Bindings none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What is said for that protocol, under its name in the document: {@code kafka}, {@code mqtt} …. */
    public Optional<JsonObject> binding(String protocol) {
        return Optional.ofNullable(byProtocol.get(protocol));
    }

    public Map<String, JsonObject> byProtocol() {
        return byProtocol;
    }

    /** Both, field by field: where a protocol's field is in both, this one wins. */
    public Bindings over(Bindings lower) {
        if (lower.byProtocol.isEmpty()) {
            return this;
        } else if (byProtocol.isEmpty()) {
            return lower;
        }
        var merged = new LinkedHashMap<>(lower.byProtocol);
        byProtocol.forEach((protocol, binding) -> merged.merge(protocol, binding, (below, above) -> {
            var fields = new LinkedHashMap<>(below.members());
            fields.putAll(above.members());
            return new JsonObject(fields);
        }));
        return new Bindings(merged);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Bindings bindings
                        && hash == bindings.hash
                        && byProtocol.equals(bindings.byProtocol);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "Bindings" + byProtocol;
    }

    /** Puts bindings together. Not thread-safe. */
    public static final class Builder {
        private final Map<String, JsonObject> byProtocol = new LinkedHashMap<>();

        private Builder() {}

        public Builder add(String protocol, JsonObject binding) {
            byProtocol.put(protocol, binding);
            return this;
        }

        public Bindings build() {
            return byProtocol.isEmpty() ? NONE : new Bindings(new LinkedHashMap<>(byProtocol));
        }
    }
}
