package io.asyncapigen.generator.model;

import io.asyncapigen.generator.read.Located;
import java.util.Map;

/**
 * The bindings of one object by protocol, as checked against the shape of that protocol's binding. The key is the name in
 * the document ({@code kafka}, {@code mqtt5}, …), the value the Binding Object itself.
 */
public record Bindings(Map<String, Located> byProtocol) {
    public static final Bindings NONE = new Bindings(Map.of());
}
