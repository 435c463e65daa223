package io.asyncapigen.runtime.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads classes that are made of one value, as exactly as that value is read. (Jackson's own way depends on how a number is written: it
 * takes {@code 1.0} but not {@code 1} for a class made of a {@code BigDecimal}.)
 */
final class WrapperReader extends StdDeserializer<Object> {
    private final transient Wrapping wrapping;
    private transient @Nullable ValueDeserializer<Object> value;

    WrapperReader(JavaType type, Wrapping wrapping) {
        super(type);
        this.wrapping = wrapping;
    }

    @Override
    public void resolve(DeserializationContext context) {
        JavaType type = context.getTypeFactory().constructType(wrapping.valueType());
        value = context.findContextualValueDeserializer(type, null);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (value == null) {
            throw new IllegalStateException("not resolved");
        }
        return create(value.deserialize(parser, context), context);
    }

    /** The class made of {@code null}, for a union that has a variant for JSON null. */
    Object ofNull(DeserializationContext context) {
        return create(null, context);
    }

    private Object create(@Nullable Object value, DeserializationContext context) {
        try {
            return wrapping.create(value);
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
            return context.reportInputMismatch(this, "%s", e.getMessage());
        }
    }
}
