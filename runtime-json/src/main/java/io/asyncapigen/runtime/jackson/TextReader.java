package io.asyncapigen.runtime.jackson;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads values that are JSON strings; leniently also a number or a boolean where text is wanted. */
final class TextReader<T> extends StdScalarDeserializer<T> {
    private final Function<String, T> parse;
    private final Strictness strictness;

    TextReader(TextType<T> type, Strictness strictness) {
        super(type.type());
        this.parse = type.parse();
        this.strictness = strictness;
    }

    @Override
    @SuppressWarnings("unchecked") // what the context reports never returns
    public T deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        boolean fits = token == JsonToken.VALUE_STRING || strictness == Strictness.LENIENT && token.isScalarValue();
        if (!fits) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        try {
            return parse.apply(parser.getString());
        } catch (IllegalArgumentException | DateTimeException e) {
            return context.reportInputMismatch(
                    this, "not a valid %s", handledType().getSimpleName());
        }
    }
}
