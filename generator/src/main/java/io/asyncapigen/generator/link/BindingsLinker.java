package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.Bindings;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links the bindings of a server, channel, operation or message by protocol. TCP has none, and {@code x-framing} of the object itself, how
 * messages are told apart, goes with them under its own name.
 */
final class BindingsLinker {
    private static final String FRAMING = "x-framing";

    private final ResolvedDocument document;
    private final TraitMerger traits;

    BindingsLinker(ResolvedDocument document, TraitMerger traits) {
        this.document = document;
        this.traits = traits;
    }

    /** The bindings of an object that has no traits. */
    Bindings link(Located owner) {
        return link(List.of(owner));
    }

    /**
     * The bindings of an object with traits; those of one protocol are merged field by field.
     *
     * @param layers what {@link TraitMerger#layers} says
     */
    Bindings link(List<Located> layers) {
        List<Located> all = new ArrayList<>();
        for (Located layer : layers) {
            Located bindings = layer.get("bindings");
            Located definition = bindings == null ? null : document.follow(bindings);
            if (definition != null) {
                all.add(definition);
            }
        }
        Map<String, Located> byProtocol = byProtocol(all);
        for (Located layer : layers) {
            Located framing = layer.get(FRAMING);
            if (framing != null) {
                byProtocol.put(FRAMING, framing);
            }
        }
        return bindings(byProtocol);
    }

    /** What a Bindings Object says that stands on its own. */
    Bindings definition(Located bindings) {
        return bindings(byProtocol(List.of(bindings)));
    }

    private Map<String, Located> byProtocol(List<Located> objects) {
        Map<String, Located> byProtocol = new LinkedHashMap<>();
        traits.patch(objects).forEach((protocol, binding) -> {
            Located definition = document.follow(binding);
            if (definition != null && !protocol.startsWith("x-") && !(definition.node() instanceof NullNode)) {
                byProtocol.put(protocol, definition);
            }
        });
        return byProtocol;
    }

    private static Bindings bindings(Map<String, Located> byProtocol) {
        return byProtocol.isEmpty() ? Bindings.NONE : new Bindings(Collections.unmodifiableMap(byProtocol));
    }
}
