package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.utf8.Utf8Json;

/**
 * Reads classes that are made of one value.
 *
 * @param creator makes them of it
 */
record WrapperBytes(ByteReader value, Creator creator) implements ByteReader {
    @Override
    public Object read(Utf8Json json) {
        return creator.create(new Object[] {value.read(json)});
    }
}
