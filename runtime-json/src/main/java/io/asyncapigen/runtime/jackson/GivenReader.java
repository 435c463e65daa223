package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.model.Given;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads members of which it matters whether they are null or absent. */
final class GivenReader extends StdDeserializer<Given<?>> {
    private final transient JavaType valueType;
    private transient @Nullable ValueDeserializer<Object> value;

    GivenReader(JavaType type) {
        super(type);
        this.valueType = type.containedTypeOrUnknown(0);
    }

    @Override
    public void resolve(DeserializationContext context) {
        value = context.findContextualValueDeserializer(valueType, null);
    }

    @Override
    public Given<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (value == null) {
            throw new IllegalStateException("not resolved");
        }
        return new Given<>(value.deserialize(parser, context));
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return new Given<>(null);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
