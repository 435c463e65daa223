package io.asyncapigen.runtime.jackson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads whole numbers, whichever way they are written: {@code 1}, {@code 1.0} and {@code 1e3} are whole, {@code 1.5} is not. Leniently
 * also from their text.
 */
final class IntegerReader<T> extends StdScalarDeserializer<T> {
    /** More digits than a number may be written with are not counted out of an exponent either. */
    private static final int MAX_DIGITS = 1000;

    private final LongFunction<T> fromLong;
    private final Function<BigInteger, T> convert;
    private final Strictness strictness;

    IntegerReader(IntegerType<T> type, Strictness strictness) {
        super(type.type());
        this.fromLong = type.fromLong();
        this.convert = type.convert();
        this.strictness = strictness;
    }

    @Override
    @SuppressWarnings("unchecked") // what the context reports never returns
    public T deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        try {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? convert.apply(parser.getBigIntegerValue())
                        : fromLong.apply(parser.getLongValue());
            } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                return convert.apply(whole(parser.getDecimalValue()));
            } else if (token == JsonToken.VALUE_STRING && strictness == Strictness.LENIENT) {
                return convert.apply(whole(new BigDecimal(parser.getString())));
            }
        } catch (ArithmeticException | NumberFormatException e) {
            return context.reportInputMismatch(
                    this, "not a whole number that fits %s", handledType().getSimpleName());
        }
        return (T) context.handleUnexpectedToken(handledType(), parser);
    }

    /** @throws ArithmeticException when it is not whole, or has too many digits */
    static BigInteger whole(BigDecimal value) {
        if (value.precision() - (long) value.scale() > MAX_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        return value.toBigIntegerExact();
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return Primitives.nullValue(this, context);
    }
}
