package io.asyncapigen.generator.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A protocol that code is generated for.
 *
 * @param id what we call it, such as {@code kafka}; the name of its folder of resources and the end of its module's name
 * @param title what people call it, such as {@code Kafka}
 * @param names what a Server Object writes in {@code protocol} to mean it, in lower case
 * @param secureNames those of the names that mean it over TLS
 * @param bindingNames under which keys its bindings stand, the current one first; empty when it has none
 * @param runtimeModule the artifact that the generated code needs to speak it, or will once there is one
 */
public record Protocol(
        String id,
        String title,
        List<String> names,
        Set<String> secureNames,
        List<String> bindingNames,
        String runtimeModule) {

    public Protocol {
        names = List.copyOf(names);
        secureNames = Set.copyOf(secureNames);
        bindingNames = List.copyOf(bindingNames);
    }

    /** Whether a server of that protocol name is to be connected to over TLS. */
    public boolean isSecure(String name) {
        return secureNames.contains(name.toLowerCase(Locale.ROOT));
    }
}
