package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.model.Bindings;
import io.asyncapigen.generator.read.SourceNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bindings of an object by protocol, as they are told to the runtime. */
public record BindingsPlan(Map<String, SourceNode> byProtocol) {

    public BindingsPlan {
        byProtocol = Collections.unmodifiableMap(new LinkedHashMap<>(byProtocol));
    }

    static BindingsPlan of(Bindings bindings) {
        Map<String, SourceNode> byProtocol = new LinkedHashMap<>();
        bindings.byProtocol().forEach((protocol, place) -> {
            if (place.node() instanceof SourceNode.ObjectNode) {
                byProtocol.put(protocol, place.node());
            }
        });
        return new BindingsPlan(byProtocol);
    }

    public boolean isEmpty() {
        return byProtocol.isEmpty();
    }
}
