package io.asyncapigen.runtime.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads booleans; leniently also from their text. */
final class BooleanReader extends StdScalarDeserializer<Boolean> {
    private final Strictness strictness;

    BooleanReader(Class<Boolean> type, Strictness strictness) {
        super(type);
        this.strictness = strictness;
    }

    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        if (strictness == Strictness.LENIENT && token == JsonToken.VALUE_STRING) {
            String text = parser.getString();
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
            }
        }
        return (Boolean) context.handleUnexpectedToken(handledType(), parser);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return Primitives.nullValue(this, context);
    }
}
