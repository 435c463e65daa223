package io.asyncapigen.runtime.avro;

import io.asyncapigen.runtime.AsyncApiException;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** A generated class of several members. It can be a part of itself, so it learns of its members after it is made. */
final class RecordForm implements Form {
    private final Schema schema;
    private final Model model;
    private Form[] forms = {};

    RecordForm(Class<?> type, Schema schema) {
        this.schema = schema;
        this.model = Model.of(
                type, schema.getFields().stream().map(Schema.Field::name).toList());
    }

    /** @throws AsyncApiException when a field does not fit its member */
    void fill(Forms factory) {
        List<Schema.Field> fields = schema.getFields();
        Form[] all = new Form[fields.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = factory.of(model.types().get(i), fields.get(i).schema());
        }
        this.forms = all;
    }

    @Override
    public Object read(Source in) throws IOException {
        @Nullable Object[] values = new Object[forms.length];
        in.readFields(schema, (i, field) -> values[i] = forms[i].readAt(name(i), field));
        return model.make(values);
    }

    @Override
    public void write(@Nullable Object value, Sink out) throws IOException {
        Object object = Form.required(value);
        out.writeFields(schema, i -> forms[i].writeAt(name(i), model.get(object, i), out));
    }

    private String name(int i) {
        return schema.getFields().get(i).name();
    }
}
