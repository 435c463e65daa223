package io.asyncapigen.runtime.avro;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.ResolvingDecoder;
import org.jspecify.annotations.Nullable;

/** Avro's binary encoding, resolved where it was written by another schema. Not thread-safe. */
final class BinarySource implements Source {
    private final Decoder in;

    /** @param in one that resolves, or one of bytes that the reader's own schema wrote */
    BinarySource(Decoder in) {
        this.in = in;
    }

    @Override
    public void readNull() throws IOException {
        in.readNull();
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    @Override
    public int readInt() throws IOException {
        return in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }

    @Override
    public String readString() throws IOException {
        return in.readString();
    }

    @Override
    public byte[] readBytes() throws IOException {
        ByteBuffer buffer = in.readBytes(null);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public byte[] readFixed(int size) throws IOException {
        byte[] bytes = new byte[size];
        in.readFixed(bytes, 0, size);
        return bytes;
    }

    @Override
    public int readSymbol(Schema schema) throws IOException {
        return among(schema.getEnumSymbols(), in.readEnum(), "symbol");
    }

    @Override
    public void readFields(Schema schema, Fields fields) throws IOException {
        if (in instanceof ResolvingDecoder resolving) {
            for (Schema.Field field : resolving.readFieldOrder()) {
                fields.read(field.pos(), this);
            }
        } else {
            for (int i = 0; i < schema.getFields().size(); i++) {
                fields.read(i, this);
            }
        }
    }

    @Override
    public void readItems(Item item) throws IOException {
        for (long block = in.readArrayStart(); block > 0; block = in.arrayNext()) {
            for (long i = 0; i < block; i++) {
                item.read(this);
            }
        }
    }

    @Override
    public void readEntries(Entry entry) throws IOException {
        for (long block = in.readMapStart(); block > 0; block = in.mapNext()) {
            for (long i = 0; i < block; i++) {
                entry.read(in.readString(), this);
            }
        }
    }

    @Override
    public @Nullable Object readBranch(Schema schema, Branch branch) throws IOException {
        return branch.read(among(schema.getTypes(), in.readIndex(), "branch"), this);
    }

    private static int among(List<?> all, int index, String what) {
        if (index < 0 || index >= all.size()) {
            throw new Fault("there is no " + what + " " + index);
        }
        return index;
    }
}
