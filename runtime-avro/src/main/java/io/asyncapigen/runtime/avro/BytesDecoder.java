package io.asyncapigen.runtime.avro;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Avro's binary encoding out of bytes that anybody may have sent: no length is believed before that many bytes are there. Avro's own
 * decoder makes room first. Not thread-safe.
 */
final class BytesDecoder extends Decoder {
    /** Items of no bytes, such as nulls, cost nothing to send and something to read. */
    private static final int MAX_EMPTY_ITEMS = 100_000;

    private static final int MAX_VARINT_BYTES = 10;

    private final ByteBuffer bytes;
    private final long mostItems;
    private long items;

    /** @param bytes whose position moves to the end of what is read */
    BytesDecoder(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.mostItems = (long) bytes.remaining() + MAX_EMPTY_ITEMS;
    }

    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws EOFException {
        byte value = need(1).get();
        if (value != 0 && value != 1) {
            throw new Fault("a boolean is 0 or 1");
        }
        return value == 1;
    }

    @Override
    public int readInt() throws EOFException {
        long value = readLong();
        if (value != (int) value) {
            throw new Fault("an int has 32 bits");
        }
        return (int) value;
    }

    /** Seven bits in a byte, the lowest first; the sign is the lowest of all. */
    @Override
    public long readLong() throws EOFException {
        long bits = 0;
        for (int i = 0; i < MAX_VARINT_BYTES; i++) {
            byte next = need(1).get();
            bits |= (next & 0x7FL) << (7 * i);
            if (next >= 0) {
                if (i == MAX_VARINT_BYTES - 1 && next > 1) {
                    break;
                }
                return bits >>> 1 ^ -(bits & 1);
            }
        }
        throw new Fault("a long has 64 bits");
    }

    @Override
    public float readFloat() throws EOFException {
        return need(Float.BYTES).getFloat();
    }

    @Override
    public double readDouble() throws EOFException {
        return need(Double.BYTES).getDouble();
    }

    @Override
    public Utf8 readString(Utf8 old) throws EOFException {
        return new Utf8(readString());
    }

    @Override
    public String readString() throws EOFException {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(slice());
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new Fault("a string is UTF-8");
        }
    }

    @Override
    public void skipString() throws EOFException {
        slice();
    }

    @Override
    public ByteBuffer readBytes(ByteBuffer old) throws EOFException {
        return slice();
    }

    @Override
    public void skipBytes() throws EOFException {
        slice();
    }

    @Override
    public void readFixed(byte[] into, int start, int length) throws EOFException {
        need(length).get(into, start, length);
    }

    @Override
    public void skipFixed(int length) throws EOFException {
        need(length).position(bytes.position() + length);
    }

    @Override
    public int readEnum() throws EOFException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws EOFException {
        return block();
    }

    @Override
    public long arrayNext() throws EOFException {
        return block();
    }

    @Override
    public long skipArray() throws EOFException {
        return skip();
    }

    @Override
    public long readMapStart() throws EOFException {
        return block();
    }

    @Override
    public long mapNext() throws EOFException {
        return block();
    }

    @Override
    public long skipMap() throws EOFException {
        return skip();
    }

    @Override
    public int readIndex() throws EOFException {
        return readInt();
    }

    /** How many items follow; a negative number says that their size in bytes stands before them. */
    private long block() throws EOFException {
        long count = readLong();
        if (count < 0) {
            readLong();
            count = -count;
        }
        return bounded(count);
    }

    /** Over blocks that say their size, up to one whose items have to be read. */
    private long skip() throws EOFException {
        long count = readLong();
        while (count < 0) {
            long size = readLong();
            if (size < 0 || size > bytes.remaining()) {
                throw new EOFException();
            }
            bytes.position(bytes.position() + (int) size);
            count = readLong();
        }
        return bounded(count);
    }

    /** Every item has a byte of its own, but for the empty ones. */
    private long bounded(long count) {
        if (count < 0 || count > mostItems - items) {
            throw new Fault("there are more items than bytes");
        }
        items += count;
        return count;
    }

    private ByteBuffer slice() throws EOFException {
        long length = readLong();
        if (length < 0) {
            throw new Fault("a length is negative");
        }
        if (length > bytes.remaining()) {
            throw new EOFException();
        }
        ByteBuffer slice = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return slice;
    }

    private ByteBuffer need(int count) throws EOFException {
        if (bytes.remaining() < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
