package io.asyncapigen.runtime.jackson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes doubles and floats, but not those that JSON does not have. */
final class FiniteWriter<T extends Number> extends StdScalarSerializer<T> {
    FiniteWriter(Class<T> type) {
        super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        if (!Double.isFinite(value.doubleValue())) {
            context.reportMappingProblem("JSON has no %s", value);
        } else if (value instanceof Float number) {
            generator.writeNumber(number.floatValue());
        } else {
            generator.writeNumber(value.doubleValue());
        }
    }
}
