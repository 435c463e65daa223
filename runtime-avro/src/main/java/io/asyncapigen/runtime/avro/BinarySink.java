package io.asyncapigen.runtime.avro;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;

/** Avro's binary encoding. */
final class BinarySink implements Sink {
    private final Encoder out;

    BinarySink(Encoder out) {
        this.out = out;
    }

    @Override
    public void writeNull() {}

    @Override
    public void writeBoolean(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public void writeInt(int value) throws IOException {
        out.writeInt(value);
    }

    @Override
    public void writeLong(long value) throws IOException {
        out.writeLong(value);
    }

    @Override
    public void writeFloat(float value) throws IOException {
        out.writeFloat(value);
    }

    @Override
    public void writeDouble(double value) throws IOException {
        out.writeDouble(value);
    }

    @Override
    public void writeString(String value) throws IOException {
        out.writeString(value);
    }

    @Override
    public void writeBytes(byte[] value) throws IOException {
        out.writeBytes(value);
    }

    @Override
    public void writeFixed(byte[] value) throws IOException {
        out.writeFixed(value);
    }

    @Override
    public void writeSymbol(Schema schema, int index) throws IOException {
        out.writeEnum(index);
    }

    @Override
    public void writeFields(Schema schema, Fields fields) throws IOException {
        for (int i = 0; i < schema.getFields().size(); i++) {
            fields.write(i);
        }
    }

    @Override
    public void writeItems(Collection<?> items, Item item) throws IOException {
        out.writeArrayStart();
        out.setItemCount(items.size());
        int index = 0;
        for (Object each : items) {
            out.startItem();
            item.write(index++, each);
        }
        out.writeArrayEnd();
    }

    @Override
    public void writeEntries(Map<?, ?> entries, Entry entry) throws IOException {
        out.writeMapStart();
        out.setItemCount(entries.size());
        for (Map.Entry<?, ?> each : entries.entrySet()) {
            out.startItem();
            String key = (String) each.getKey();
            out.writeString(key);
            entry.write(key, each.getValue());
        }
        out.writeMapEnd();
    }

    @Override
    public void writeBranch(Schema schema, int index, Inner inner) throws IOException {
        out.writeIndex(index);
        inner.write();
    }
}
