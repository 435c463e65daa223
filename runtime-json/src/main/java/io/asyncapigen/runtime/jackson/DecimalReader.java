package io.asyncapigen.runtime.jackson;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads numbers; leniently also from their text. One that is too large for its type is an error, not infinite. */
final class DecimalReader<T> extends StdScalarDeserializer<T> {
    private final Function<JsonParser, T> fromNumber;
    private final Function<String, T> fromText;
    private final Strictness strictness;

    /** @param fromNumber gives the number that is the current token; throws {@link ArithmeticException} for one that does not fit */
    DecimalReader(
            Class<T> type, Function<JsonParser, T> fromNumber, Function<String, T> fromText, Strictness strictness) {
        super(type);
        this.fromNumber = fromNumber;
        this.fromText = fromText;
        this.strictness = strictness;
    }

    @Override
    @SuppressWarnings("unchecked") // what the context reports never returns
    public T deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        try {
            if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                return fromNumber.apply(parser);
            } else if (token == JsonToken.VALUE_STRING && strictness == Strictness.LENIENT) {
                return fromText.apply(parser.getString());
            }
        } catch (ArithmeticException | NumberFormatException e) {
            return context.reportInputMismatch(
                    this, "not a number that fits %s", handledType().getSimpleName());
        }
        return (T) context.handleUnexpectedToken(handledType(), parser);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return Primitives.nullValue(this, context);
    }
}
