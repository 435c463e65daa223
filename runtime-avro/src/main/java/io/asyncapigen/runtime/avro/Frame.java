package io.asyncapigen.runtime.avro;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.ResolvingDecoder;
import org.jspecify.annotations.Nullable;

/** What stands before the payloads of one message: a zero and the id of the schema that wrote it. Thread-safe. */
final class Frame {
    private static final byte MAGIC = 0;

    private final SchemaIds ids;
    private final String message;
    private final Schema schema;
    private final Map<Integer, Resolution> resolutions = new ConcurrentHashMap<>();
    private volatile @Nullable Integer own;

    Frame(SchemaIds ids, String message, Schema schema) {
        this.ids = ids;
        this.message = message;
        this.schema = schema;
    }

    void write(ByteArrayOutputStream out) {
        Integer id = own;
        if (id == null) {
            id = id();
            own = id;
        }
        out.write(MAGIC);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
    }

    private int id() {
        try {
            return ids.id(message, schema);
        } catch (RuntimeException e) {
            throw new Fault("no id of its schema is known: " + e.getMessage(), e);
        }
    }

    private Schema schema(int id) {
        try {
            return ids.schema(id);
        } catch (RuntimeException e) {
            throw new Fault("the schema " + id + " is not known: " + e.getMessage(), e);
        }
    }

    /** Moves the position behind the frame. */
    Resolution read(ByteBuffer bytes) throws EOFException {
        if (bytes.remaining() < 1 + Integer.BYTES) {
            throw new EOFException();
        }
        if (bytes.get() != MAGIC) {
            throw new Fault("there is no frame with the id of a schema");
        }
        return resolutions.computeIfAbsent(bytes.getInt(), id -> Resolution.of(schema(id), schema));
    }

    /** Reads what another schema wrote. Making a decoder for it is slow, so that they are used again. */
    static final class Resolution {
        private final Schema writer;
        private final Schema reader;
        private final Queue<ResolvingDecoder> idle = new ConcurrentLinkedQueue<>();

        private Resolution(Schema writer, Schema reader) {
            this.writer = writer;
            this.reader = reader;
        }

        /** @throws Fault when it is the schema of another message */
        static Resolution of(Schema writer, Schema reader) {
            Schema known = Schema.applyAliases(writer, reader);
            if (isRecord(known) && isRecord(reader) && !known.getFullName().equals(reader.getFullName())) {
                throw new Fault("it was written as " + writer.getFullName());
            }
            return new Resolution(known, reader);
        }

        private static boolean isRecord(Schema schema) {
            return schema.getType() == Schema.Type.RECORD;
        }

        /** One that failed is not used again, as it stopped somewhere in between. */
        @Nullable
        Object read(Decoder in, Form form) throws IOException {
            ResolvingDecoder decoder = idle.poll();
            if (decoder == null) {
                decoder = DecoderFactory.get().resolvingDecoder(writer, reader, in);
            } else {
                decoder.configure(in);
            }
            Object value = form.read(new BinarySource(decoder));
            decoder.drain();
            idle.add(decoder);
            return value;
        }
    }
}
