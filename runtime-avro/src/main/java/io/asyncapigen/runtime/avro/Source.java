package io.asyncapigen.runtime.avro;

import java.io.IOException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Where a value is read from. Whoever reads it knows the schema, and asks in its order. */
interface Source {
    void readNull() throws IOException;

    boolean readBoolean() throws IOException;

    int readInt() throws IOException;

    long readLong() throws IOException;

    float readFloat() throws IOException;

    double readDouble() throws IOException;

    String readString() throws IOException;

    byte[] readBytes() throws IOException;

    byte[] readFixed(int size) throws IOException;

    /** The index of a symbol. */
    int readSymbol(Schema schema) throws IOException;

    /** Hands over all fields, each once, in the order in which they come. */
    void readFields(Schema schema, Fields fields) throws IOException;

    void readItems(Item item) throws IOException;

    void readEntries(Entry entry) throws IOException;

    /** Hands over what is in one of the branches. */
    @Nullable
    Object readBranch(Schema schema, Branch branch) throws IOException;

    interface Fields {
        void read(int position, Source in) throws IOException;
    }

    interface Item {
        void read(Source in) throws IOException;
    }

    interface Entry {
        void read(String key, Source in) throws IOException;
    }

    interface Branch {
        @Nullable
        Object read(int index, Source in) throws IOException;
    }
}
