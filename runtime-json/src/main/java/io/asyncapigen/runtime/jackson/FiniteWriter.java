package io.asyncapigen.runtime.jackson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.util.TokenBuffer;

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
            write(number, generator);
        } else {
            generator.writeNumber(value.doubleValue());
        }
    }

    /** A buffer would give a float back as the double that it is, with digits that nobody wrote. */
    private static void write(float number, JsonGenerator generator) {
        if (generator instanceof TokenBuffer) {
            generator.writeNumber(Decimals.of(number));
        } else {
            generator.writeNumber(number);
        }
    }
}
