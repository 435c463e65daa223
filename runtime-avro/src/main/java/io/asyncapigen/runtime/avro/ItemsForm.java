package io.asyncapigen.runtime.avro;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array. */
record ItemsForm(Form item, boolean isSet) implements Form {
    @Override
    public Object read(Source in) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        in.readItems(each -> items.add(item.readAt(String.valueOf(items.size()), each)));
        return isSet ? new LinkedHashSet<>(items) : items;
    }

    @Override
    public void write(@Nullable Object value, Sink out) throws IOException {
        out.writeItems((Collection<?>) Form.required(value), (i, each) -> item.writeAt(String.valueOf(i), each, out));
    }
}
