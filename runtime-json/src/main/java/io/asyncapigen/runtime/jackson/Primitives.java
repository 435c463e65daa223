package io.asyncapigen.runtime.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Keeps {@code null} out of primitives. */
final class Primitives {
    private Primitives() {}

    static @Nullable Object nullValue(ValueDeserializer<?> reader, DeserializationContext context) {
        return reader.handledType().isPrimitive()
                ? context.reportInputMismatch(reader, "null where there has to be a value")
                : null;
    }
}
