package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.DecodeException;
import java.math.BigDecimal;
import java.util.Base64;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/** Has the values of a binary format look like those of JSON: byte strings are base64, and a double is the shortest number it is near to. */
final class BinaryFormatParser extends JsonParserDelegate {
    BinaryFormatParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public BigDecimal getDecimalValue() {
        return switch (getNumberType()) {
            case DOUBLE -> Decimals.of(getDoubleValue());
            case FLOAT -> Decimals.of(getFloatValue());
            default -> super.getDecimalValue();
        };
    }

    @Override
    public String getString() {
        if (currentToken() != JsonToken.VALUE_EMBEDDED_OBJECT) {
            return super.getString();
        }
        if (getEmbeddedObject() instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        throw new DecodeException("a value of a kind that JSON has not");
    }
}
