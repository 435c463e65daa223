package io.asyncapigen.runtime.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Counts the members, however deep, that are passed over when a value is read since its type has no place for them. */
final class Losses extends DeserializationProblemHandler {
    private static final Object COUNT = Losses.class;

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        set(context, of(context) + 1);
        return false;
    }

    /** How many there are by now. */
    static int of(DeserializationContext context) {
        return context.getAttribute(COUNT) instanceof Integer count ? count : 0;
    }

    static void set(DeserializationContext context, int count) {
        context.setAttribute(COUNT, count);
    }
}
