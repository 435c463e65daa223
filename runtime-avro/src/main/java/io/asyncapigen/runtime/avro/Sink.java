package io.asyncapigen.runtime.avro;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Where a value is written to, in the order of its schema. */
interface Sink {
    void writeNull() throws IOException;

    void writeBoolean(boolean value) throws IOException;

    void writeInt(int value) throws IOException;

    void writeLong(long value) throws IOException;

    void writeFloat(float value) throws IOException;

    void writeDouble(double value) throws IOException;

    void writeString(String value) throws IOException;

    void writeBytes(byte[] value) throws IOException;

    void writeFixed(byte[] value) throws IOException;

    void writeSymbol(Schema schema, int index) throws IOException;

    void writeFields(Schema schema, Fields fields) throws IOException;

    void writeItems(Collection<?> items, Item item) throws IOException;

    void writeEntries(Map<?, ?> entries, Entry entry) throws IOException;

    void writeBranch(Schema schema, int index, Inner inner) throws IOException;

    interface Fields {
        void write(int position) throws IOException;
    }

    interface Item {
        void write(int index, @Nullable Object value) throws IOException;
    }

    interface Entry {
        void write(String key, @Nullable Object value) throws IOException;
    }

    interface Inner {
        void write() throws IOException;
    }
}
