package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The member that tells subtypes or variants apart: a name in AsyncAPI, an object with a mapping in OpenAPI.
 *
 * @param mapping from values to names or references, empty in AsyncAPI
 */
record Discriminator(Located place, String property, Map<String, String> mapping) {

    static @Nullable Discriminator read(Located schema) {
        Located place = schema.get("discriminator");
        if (place == null) {
            return null;
        }
        if (place.node() instanceof StringNode name) {
            return new Discriminator(place, name.value(), Map.of());
        }
        if (!(place.node() instanceof ObjectNode object)) {
            return null;
        }
        String property = object.text("propertyName");
        return property == null ? null : new Discriminator(place, property, mapping(place));
    }

    private static Map<String, String> mapping(Located place) {
        Located mapping = place.get("mapping");
        if (mapping == null) {
            return Map.of();
        }
        Map<String, String> byValue = new LinkedHashMap<>();
        for (Located member : mapping.members()) {
            if (member.node() instanceof StringNode target) {
                byValue.put(member.key(), target.value());
            }
        }
        return Collections.unmodifiableMap(byValue);
    }
}
