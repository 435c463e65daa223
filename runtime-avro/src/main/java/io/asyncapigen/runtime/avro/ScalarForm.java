package io.asyncapigen.runtime.avro;

import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A value that is not made of others. */
record ScalarForm<T>(Class<T> type, Reader<T> reader, Writer<T> writer, Predicate<T> admitted) implements Form {

    interface Reader<T> {
        T read(Source in) throws IOException;
    }

    interface Writer<T> {
        void write(Sink out, T value) throws IOException;
    }

    static <T> ScalarForm<T> of(Class<T> type, Reader<T> reader, Writer<T> writer) {
        return new ScalarForm<>(type, reader, writer, value -> true);
    }

    @Override
    public Object read(Source in) throws IOException {
        return reader.read(in);
    }

    @Override
    public void write(@Nullable Object value, Sink out) throws IOException {
        writer.write(out, type.cast(Form.required(value)));
    }

    @Override
    public boolean admits(Object value) {
        return type.isInstance(value) && admitted.test(type.cast(value));
    }
}
