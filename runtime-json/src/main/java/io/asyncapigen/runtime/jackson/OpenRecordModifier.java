package io.asyncapigen.runtime.jackson;

import java.util.Map;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.SettableAnyProperty;
import tools.jackson.databind.deser.ValueDeserializerModifier;

/** Keeps the additional members of a record in the order in which they come. */
final class OpenRecordModifier extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription.Supplier description, BeanDeserializerBuilder builder) {
        SettableAnyProperty any = builder.getAnySetter();
        boolean isMapOfConstructor = any != null
                && any.getParameterIndex() >= 0
                && Map.class.isAssignableFrom(any.getProperty().getMember().getRawType());
        if (isMapOfConstructor && !any.hasValueDeserializer()) {
            builder.setAnySetter(null); // it may not be replaced while there is one
            builder.setAnySetter(new OrderedAnyProperty(any.getProperty(), any.getType(), any.getParameterIndex()));
        }
        return builder;
    }
}
