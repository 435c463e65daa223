package io.asyncapigen.runtime.avro;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** A generated enum, or the sealed interface that stands for one to which senders may add. */
final class Symbols implements Form {
    private final Schema schema;
    private final List<Object> constants = new ArrayList<>();
    private final Reflection.Accessor value;

    Symbols(Class<?> type, Schema schema) {
        this.schema = schema;
        this.value = Reflection.accessor(type, "value");
        for (String symbol : schema.getEnumSymbols()) {
            constants.add(Reflection.call(type, "of", String.class, symbol));
        }
    }

    static boolean isOne(Class<?> type) {
        return Reflection.hasStatic(type, "of", String.class) && Reflection.has(type, "value");
    }

    static int index(Schema schema, String symbol) {
        if (!schema.hasEnumSymbol(symbol)) {
            throw new Fault("the schema has no such symbol");
        }
        return schema.getEnumOrdinal(symbol);
    }

    @Override
    public Object read(Source in) throws IOException {
        return constants.get(in.readSymbol(schema));
    }

    @Override
    public void write(@Nullable Object constant, Sink out) throws IOException {
        out.writeSymbol(schema, index(schema, (String) Form.required(value.get(Form.required(constant)))));
    }
}
