package io.asyncapigen.runtime.avro;

import java.io.IOException;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** A record around one value, which does not show on the wire. */
record WrapperForm(Reflection.Accessor accessor, Constructor<?> constructor, Form inner) implements Form {

    static WrapperForm of(Class<?> type, Form inner) {
        return new WrapperForm(
                Reflection.accessor(type, type.getRecordComponents()[0].getName()), type.getConstructors()[0], inner);
    }

    @Override
    public Object read(Source in) throws IOException {
        return Reflection.make(constructor, new Object[] {inner.read(in)});
    }

    @Override
    public void write(@Nullable Object value, Sink out) throws IOException {
        inner.write(accessor.get(Form.required(value)), out);
    }

    @Override
    public boolean admits(Object value) {
        Object wrapped = accessor.get(value);
        return wrapped != null && inner.admits(wrapped);
    }
}
