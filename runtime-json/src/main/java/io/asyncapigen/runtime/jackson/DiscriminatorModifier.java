package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.Union;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Sees to it that variants which have no member for the discriminator of their union are written with one. */
final class DiscriminatorModifier extends ValueSerializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
        Map<String, String> missing = new LinkedHashMap<>();
        collect(description.getBeanClass(), description.getBeanClass(), missing);
        if (missing.isEmpty()) {
            return serializer;
        }
        for (BeanPropertyDefinition each : description.get().findProperties()) {
            missing.remove(each.getName());
        }
        return missing.isEmpty() ? serializer : new DiscriminatorWriter(serializer, missing);
    }

    /** Discriminator and value, of each union that has the variant. */
    private static void collect(Class<?> variant, Class<?> type, Map<String, String> values) {
        for (Class<?> each : type.getInterfaces()) {
            Union union = each.getAnnotation(Union.class);
            if (union != null && !union.discriminator().isEmpty()) {
                for (Union.Variant alternative : union.value()) {
                    if (alternative.type().isAssignableFrom(variant) && alternative.names().length > 0) {
                        values.putIfAbsent(union.discriminator(), alternative.names()[0]);
                    }
                }
            }
            collect(variant, each, values);
        }
    }
}
