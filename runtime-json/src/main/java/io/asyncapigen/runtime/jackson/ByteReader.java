package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of one Java type from the bytes of JSON: the same ones that Jackson reads with our modules, or none. Whatever it throws says
 * that Jackson has to read the whole, and to say what is wrong. Thread-safe.
 */
@FunctionalInterface
interface ByteReader {
    /** A value that is not null in JSON. */
    Object read(Utf8Json json);

    /** What null in JSON is. */
    default @Nullable Object ofNull() {
        return null;
    }

    /** What a member is that is not there and need not be. */
    default @Nullable Object ofAbsent() {
        return null;
    }

    /** Any value. */
    default @Nullable Object readAny(Utf8Json json) {
        if (json.peek() != 'n') {
            return read(json);
        }
        json.nothing();
        return ofNull();
    }

    /** One that takes neither null nor nothing. */
    interface OfPrimitive extends ByteReader {
        @Override
        default Object ofNull() {
            throw NotSureException.because();
        }

        @Override
        default Object ofAbsent() {
            throw NotSureException.because();
        }
    }
}
