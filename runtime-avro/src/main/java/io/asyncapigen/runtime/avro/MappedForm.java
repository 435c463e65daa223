package io.asyncapigen.runtime.avro;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.MissingCodecException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.TreeCodec;
import java.io.IOException;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * A class that the author or the user chose: it has the JSON form of the class that values of the schema have otherwise.
 *
 * @param natural that class
 */
record MappedForm(TypeToken<?> type, TypeToken<?> natural, Form inner, TreeCodec json) implements Form {

    /** @throws MissingCodecException when nothing knows the JSON form of classes */
    static MappedForm of(Class<?> type, Class<?> natural, Form inner) {
        TreeCodec json = ServiceLoader.load(TreeCodec.class)
                .findFirst()
                .orElseThrow(() -> new MissingCodecException(
                        "nothing makes a " + type.getName() + " of a " + natural.getSimpleName()
                                + ": add io.asyncapigen:asyncapi-gen-runtime-json to the class path"));
        return new MappedForm(TypeToken.of(type), TypeToken.of(natural), inner, json);
    }

    @Override
    public @Nullable Object read(Source in) throws IOException {
        return convert(inner.read(in), natural, type);
    }

    @Override
    public void write(@Nullable Object value, Sink out) throws IOException {
        inner.write(convert(Form.required(value), type, natural), out);
    }

    private @Nullable Object convert(@Nullable Object value, TypeToken<?> from, TypeToken<?> to) {
        try {
            return json.fromTree(json.toTree(value, from), to);
        } catch (AsyncApiException e) {
            throw new Fault("it is no " + to + ": " + e.getMessage());
        }
    }
}
