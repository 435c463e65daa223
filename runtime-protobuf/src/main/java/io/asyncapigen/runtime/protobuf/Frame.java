package io.asyncapigen.runtime.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the payloads of one message: a zero, the id of its schema, and the way to it in the schema, which is a count and that
 * many indexes as numbers in zigzag; a single zero for the first message of a schema. Thread-safe.
 */
final class Frame {
    private static final byte MAGIC = 0;
    private static final int MAX_DEPTH = 100;

    private final SchemaIds ids;
    private final String message;
    private final Descriptor descriptor;
    private volatile byte @Nullable [] own;

    Frame(SchemaIds ids, String message, Descriptor descriptor) {
        this.ids = ids;
        this.message = message;
        this.descriptor = descriptor;
    }

    /** @throws EncodeException when the id of the schema is not known */
    byte[] bytes() {
        byte[] known = own;
        if (known == null) {
            known = made();
            own = known;
        }
        return known;
    }

    private byte[] made() {
        int id;
        try {
            id = ids.id(message, descriptor);
        } catch (RuntimeException e) {
            throw new EncodeException("no id of its schema is known: " + e.getMessage(), e);
        }
        Deque<Integer> way = new ArrayDeque<>();
        for (Descriptor at = descriptor; at != null; at = at.getContainingType()) {
            way.push(at.getIndex());
        }
        boolean isFirst = way.size() == 1 && way.getFirst() == 0;
        ByteBuffer bytes = ByteBuffer.allocate(1 + Integer.BYTES + (1 + way.size()) * 5);
        bytes.put(MAGIC).putInt(id);
        varint(isFirst ? 0 : way.size(), bytes);
        if (!isFirst) {
            way.forEach(each -> varint(each, bytes));
        }
        byte[] made = new byte[bytes.position()];
        bytes.flip().get(made);
        return made;
    }

    private static void varint(int value, ByteBuffer bytes) {
        int rest = CodedOutputStream.encodeZigZag32(value);
        while ((rest & ~0x7f) != 0) {
            bytes.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    /**
     * Moves behind the frame.
     *
     * @throws DecodeException when there is none
     * @throws IOException when the bytes end too early
     */
    void skip(CodedInputStream in) throws IOException {
        if (in.readRawByte() != MAGIC) {
            throw new DecodeException("there is no frame with the id of a schema");
        }
        in.skipRawBytes(Integer.BYTES);
        int count = in.readSInt32();
        if (count < 0 || count > MAX_DEPTH) {
            throw new DecodeException("the frame says that the message is " + count + " deep in its schema");
        }
        for (int i = 0; i < count; i++) {
            if (in.readSInt32() < 0) {
                throw new DecodeException("the frame has a negative index");
            }
        }
    }
}
