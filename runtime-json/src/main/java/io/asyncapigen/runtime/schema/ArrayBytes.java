package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.utf8.Utf8Json;
import java.util.List;

/**
 * The keywords for arrays, but for those that compare or count elements.
 *
 * @param first what applies to the elements at the start, one by one
 * @param rest what applies to those behind
 */
record ArrayBytes(List<ByteCheck> first, ByteCheck rest, Limits size) implements ByteCheck {
    @Override
    public boolean passes(Utf8Json json, ByteRun run) {
        int count = 0;
        if (json.startArray()) {
            do {
                if (!run.apply(count < first.size() ? first.get(count) : rest, json)) {
                    return false;
                }
                count++;
            } while (json.nextElement());
        }
        return size.allow(count);
    }
}
