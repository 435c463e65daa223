package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Optional;

/**
 * How one message is told from the next in the stream of bytes that TCP is. Both sides have to agree on it, and all routes over one
 * connection. Without it {@code x-framing} in the document counts, and without that the content types: {@link #newline()} where they are
 * all textual, otherwise a {@link #lengthPrefix length of 4 bytes}.
 */
public sealed interface TcpFraming extends ConnectOption, RouteOption {
    /**
     * A message is a line, which ends in a line feed; a carriage return before it is dropped. Newlines in JSON are sent as spaces, which
     * mean the same; any other message with one cannot be sent.
     */
    static TcpFraming newline() {
        return new Newline();
    }

    /** The length goes before the message, as an unsigned number, big end first. */
    static LengthPrefix lengthPrefix(int bytes) {
        return new LengthPrefix(bytes, ByteOrder.BIG_ENDIAN, false);
    }

    /** The length goes before the message, 7 bits to a byte, the lowest ones first, as Protocol Buffers have it. */
    static Varint varint() {
        return new Varint(false);
    }

    /** These bytes go after a message. A message that has them in it cannot be sent, unless they are {@link Delimiter#escapedBy escaped}. */
    static Delimiter delimiter(Binary delimiter) {
        return new Delimiter(delimiter, false, Optional.empty());
    }

    /** As {@link #delimiter(Binary)}, in UTF-8. */
    static Delimiter delimiter(String delimiter) {
        return delimiter(Binary.utf8(delimiter));
    }

    /** Every message has this size; one of another size cannot be sent. */
    static TcpFraming fixedSize(int bytes) {
        return new FixedSize(bytes);
    }

    /** See {@link #newline()}. */
    record Newline() implements TcpFraming {}

    /**
     * See {@link #lengthPrefix(int)}.
     *
     * @param bytes 1, 2, 4 or 8
     * @param inclusive whether the length counts its own bytes as well
     */
    record LengthPrefix(int bytes, ByteOrder order, boolean inclusive) implements TcpFraming {
        public LengthPrefix {
            Objects.requireNonNull(order, "order");
            if (bytes != 1 && bytes != 2 && bytes != 4 && bytes != 8) {
                throw new IllegalArgumentException("a length has 1, 2, 4 or 8 bytes, not " + bytes);
            }
        }

        /** The same, the little end first. */
        public LengthPrefix littleEndian() {
            return new LengthPrefix(bytes, ByteOrder.LITTLE_ENDIAN, inclusive);
        }

        /** The same, with a length that counts its own bytes as well. */
        public LengthPrefix countingItself() {
            return new LengthPrefix(bytes, order, true);
        }
    }

    /**
     * See {@link #varint()}.
     *
     * @param inclusive whether the length counts its own bytes as well
     */
    record Varint(boolean inclusive) implements TcpFraming {
        /** The same, with a length that counts its own bytes as well. */
        public Varint countingItself() {
            return new Varint(true);
        }
    }

    /**
     * See {@link #delimiter(Binary)}.
     *
     * @param delimiter at least one byte
     * @param kept whether it belongs to the message: one that comes in has it at its end, and one that goes out gets it only where it has
     *     none
     * @param escape goes before each byte of a message that is itself or the first one of the delimiter
     */
    record Delimiter(Binary delimiter, boolean kept, Optional<Byte> escape) implements TcpFraming {
        public Delimiter {
            Objects.requireNonNull(escape, "escape");
            if (delimiter.isEmpty()) {
                throw new IllegalArgumentException("a delimiter has at least one byte");
            } else if (kept && escape.isPresent()) {
                throw new IllegalArgumentException("a delimiter is kept or messages are escaped, not both");
            } else if (escape.isPresent() && contains(delimiter, escape.get())) {
                throw new IllegalArgumentException("the delimiter must not have the byte in it that escapes");
            }
        }

        private static boolean contains(Binary bytes, byte wanted) {
            for (byte each : bytes.unwrap()) {
                if (each == wanted) {
                    return true;
                }
            }
            return false;
        }

        /** The same, with a delimiter that belongs to the message. */
        public Delimiter keepingIt() {
            return new Delimiter(delimiter, true, escape);
        }

        /** The same, with messages in which the delimiter may be. */
        public Delimiter escapedBy(byte escape) {
            return new Delimiter(delimiter, kept, Optional.of(escape));
        }
    }

    /**
     * See {@link #fixedSize}.
     *
     * @param bytes at least 1
     */
    record FixedSize(int bytes) implements TcpFraming {
        public FixedSize {
            if (bytes < 1) {
                throw new IllegalArgumentException("a message has at least 1 byte, not " + bytes);
            }
        }
    }
}
