package io.asyncapigen.runtime.jackson;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/** Writes decimal numbers as doubles where nothing is lost by it, for formats in which they are what everybody reads. */
final class DoublesWhereExact extends JsonGeneratorDelegate {
    DoublesWhereExact(JsonGenerator generator) {
        super(generator, false);
    }

    @Override
    public JsonGenerator writeNumber(BigDecimal number) {
        return Decimals.isExactlyDouble(number) ? super.writeNumber(number.doubleValue()) : super.writeNumber(number);
    }
}
