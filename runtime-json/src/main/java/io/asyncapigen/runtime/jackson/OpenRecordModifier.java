package io.asyncapigen.runtime.jackson;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.SettableAnyProperty;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueDeserializerModifier;

/**
 * Keeps the additional members of a record in the order in which they come, and takes for them what is called like the parameter of their
 * map, or has no name, which Jackson would read as that map.
 */
final class OpenRecordModifier extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1;

    /** What nobody who writes a message can know. */
    private static final PropertyName UNKNOWN =
            PropertyName.construct(UUID.randomUUID().toString());

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
            hide(builder.getValueInstantiator().getFromObjectArguments(config), any.getParameterIndex());
        }
        return builder;
    }

    private static void hide(SettableBeanProperty[] parameters, int map) {
        parameters[map] = parameters[map].withName(UNKNOWN);
    }
}
