package io.asyncapigen.runtime.avro;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;

/** Avro's JSON encoding. */
final class JsonSink implements Sink {
    private final JsonGenerator out;

    JsonSink(JsonGenerator out) {
        this.out = out;
    }

    @Override
    public void writeNull() throws IOException {
        out.writeNull();
    }

    @Override
    public void writeBoolean(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public void writeInt(int value) throws IOException {
        out.writeNumber(value);
    }

    @Override
    public void writeLong(long value) throws IOException {
        out.writeNumber(value);
    }

    @Override
    public void writeFloat(float value) throws IOException {
        if (!Float.isFinite(value)) {
            throw new Fault("JSON has no number for it");
        }
        out.writeNumber(value);
    }

    @Override
    public void writeDouble(double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new Fault("JSON has no number for it");
        }
        out.writeNumber(value);
    }

    @Override
    public void writeString(String value) throws IOException {
        out.writeString(value);
    }

    /** One character for a byte. */
    @Override
    public void writeBytes(byte[] value) throws IOException {
        out.writeString(new String(value, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void writeFixed(byte[] value) throws IOException {
        writeBytes(value);
    }

    @Override
    public void writeSymbol(Schema schema, int index) throws IOException {
        out.writeString(schema.getEnumSymbols().get(index));
    }

    @Override
    public void writeFields(Schema schema, Fields fields) throws IOException {
        out.writeStartObject();
        for (Schema.Field field : schema.getFields()) {
            out.writeFieldName(field.name());
            fields.write(field.pos());
        }
        out.writeEndObject();
    }

    @Override
    public void writeItems(Collection<?> items, Item item) throws IOException {
        out.writeStartArray();
        int index = 0;
        for (Object each : items) {
            item.write(index++, each);
        }
        out.writeEndArray();
    }

    @Override
    public void writeEntries(Map<?, ?> entries, Entry entry) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> each : entries.entrySet()) {
            String key = (String) each.getKey();
            out.writeFieldName(key);
            entry.write(key, each.getValue());
        }
        out.writeEndObject();
    }

    @Override
    public void writeBranch(Schema schema, int index, Inner inner) throws IOException {
        Schema branch = schema.getTypes().get(index);
        if (branch.getType() == Schema.Type.NULL) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeFieldName(branch.getFullName());
        inner.write();
        out.writeEndObject();
    }
}
