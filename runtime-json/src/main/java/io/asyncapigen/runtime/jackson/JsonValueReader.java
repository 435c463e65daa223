package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.util.AccessPattern;

/** Reads trees of JSON values, every digit of them; JSON null is {@link JsonNull}, and only an absent member is {@code null}. */
final class JsonValueReader<T extends JsonValue> extends StdDeserializer<T> {
    JsonValueReader(Class<T> type) {
        super(type);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        JsonValue value = read(parser);
        return handledType().isInstance(value)
                ? type().cast(value)
                : context.reportInputMismatch(this, "not a %s", handledType().getSimpleName());
    }

    @SuppressWarnings("unchecked") // the constructor took it as such
    private Class<T> type() {
        return (Class<T>) handledType();
    }

    /**
     * The one value that the parser has, from before its first token on.
     *
     * @throws DecodeException when there is none, or more
     */
    static JsonValue readAll(JsonParser parser) {
        if (parser.nextToken() == null) {
            throw new DecodeException("empty");
        }
        JsonValue value = read(parser);
        if (parser.nextToken() != null) {
            throw new DecodeException("there is something behind the value");
        }
        return value;
    }

    /** The value that starts with the current token; recursion is bounded by the parser's limit of nesting. */
    static JsonValue read(JsonParser parser) {
        switch (parser.currentToken()) {
            case START_OBJECT:
                var members = new LinkedHashMap<String, JsonValue>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, read(parser));
                }
                return new JsonObject(members);
            case START_ARRAY:
                var values = new ArrayList<JsonValue>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(read(parser));
                }
                return new JsonArray(values);
            case VALUE_NUMBER_INT:
                return new JsonNumber(new BigDecimal(parser.getBigIntegerValue()));
            case VALUE_NUMBER_FLOAT:
                return new JsonNumber(decimal(parser));
            case VALUE_TRUE:
                return JsonBoolean.TRUE;
            case VALUE_FALSE:
                return JsonBoolean.FALSE;
            case VALUE_NULL:
                return JsonNull.NULL;
            default:
                return new JsonString(parser.getString());
        }
    }

    private static BigDecimal decimal(JsonParser parser) {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            throw new StreamConstraintsException("the exponent of a number");
        }
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return handledType().isInstance(JsonNull.NULL) ? JsonNull.NULL : null;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    /** Otherwise Jackson takes the value of null for that of an absent member as well. */
    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }
}
