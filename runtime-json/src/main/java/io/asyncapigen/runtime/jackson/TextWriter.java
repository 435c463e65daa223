package io.asyncapigen.runtime.jackson;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes values as JSON strings, where they have a form. */
final class TextWriter<T> extends StdScalarSerializer<T> {
    private final Function<T, String> format;

    TextWriter(Class<T> type, Function<T, String> format) {
        super(type);
        this.format = format;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        try {
            generator.writeString(format.apply(value));
        } catch (DateTimeException e) {
            context.reportMappingProblem(
                    "no text of JSON for a %s: %s", handledType().getSimpleName(), e.getMessage());
        }
    }
}
