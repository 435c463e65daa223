package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.model.Given;
import io.asyncapigen.runtime.utf8.Utf8Json;

/** Reads members of which it matters whether they are null or absent. */
record GivenBytes(ByteReader value) implements ByteReader {
    @Override
    public Object read(Utf8Json json) {
        return new Given<>(value.read(json));
    }

    @Override
    public Object ofNull() {
        return new Given<>(null);
    }
}
