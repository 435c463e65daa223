package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads arrays as records, where all elements are there.
 *
 * @param members readers of the elements
 */
record TupleBytes(Creator creator, List<ByteReader> members) implements ByteReader {
    @Override
    public Object read(Utf8Json json) {
        @Nullable Object[] values = new @Nullable Object[members.size()];
        int count = 0;
        if (json.startArray()) {
            do {
                if (count == values.length) {
                    throw NotSureException.because();
                }
                values[count] = members.get(count).readAny(json);
                count++;
            } while (json.nextElement());
        }
        if (count < values.length) {
            throw NotSureException.because();
        }
        return creator.create(values);
    }
}
