package io.asyncapigen.runtime.avro;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How values of one Java type are read and written by one Avro schema. Thread-safe. */
interface Form {
    /** @throws Fault when there is no such value, as with everything else that comes out of it */
    @Nullable
    Object read(Source in) throws IOException;

    /** @param value of the Java type; another one gives a {@link ClassCastException} */
    void write(@Nullable Object value, Sink out) throws IOException;

    /** Whether a value of its Java type can be written, as far as a union of several such forms has to know. */
    default boolean admits(Object value) {
        return true;
    }

    static Object required(@Nullable Object value) {
        if (value == null) {
            throw new Fault("null is not legal here");
        }
        return value;
    }

    /** A part of what is read. */
    default @Nullable Object readAt(String segment, Source in) {
        try {
            return read(in);
        } catch (IOException | RuntimeException e) {
            throw Fault.at(segment, e);
        }
    }

    /** A part of what is written. */
    default void writeAt(String segment, @Nullable Object value, Sink out) {
        try {
            write(value, out);
        } catch (ClassCastException e) {
            throw Fault.at(segment, new Fault("the value is of another class than the schema wants"));
        } catch (IOException | RuntimeException e) {
            throw Fault.at(segment, e);
        }
    }
}
