package io.asyncapigen.runtime.avro;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map, in the order in which it comes. */
record EntriesForm(Form value) implements Form {
    @Override
    public Object read(Source in) throws IOException {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        in.readEntries((key, each) -> {
            Object read = value.readAt(key, each);
            if (entries.containsKey(key)) {
                throw new Fault("a key comes twice");
            }
            entries.put(key, read);
        });
        return entries;
    }

    @Override
    public void write(@Nullable Object entries, Sink out) throws IOException {
        out.writeEntries((Map<?, ?>) Form.required(entries), (key, each) -> value.writeAt(key, each, out));
    }
}
