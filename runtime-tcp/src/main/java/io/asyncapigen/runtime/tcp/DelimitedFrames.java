package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.netty.Gathering;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.TooLongFrameException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** With a delimiter after them; netty's own decoder looks through all of a message again for each part of it that comes. */
final class DelimitedFrames implements Frames {
    private static final byte[] NOTHING = {};

    private final byte[] delimiter;
    private final boolean kept;
    private final boolean escaped;
    private final byte escape;

    DelimitedFrames(TcpFraming.Delimiter framing) {
        this.delimiter = framing.delimiter().unwrap();
        this.kept = framing.kept();
        this.escaped = framing.escape().isPresent();
        this.escape = framing.escape().orElse((byte) 0);
    }

    @Override
    public Gathering decoder(int limit) {
        return new Decoder(limit);
    }

    /** Where it is for the first time; behind the end when it is nowhere. */
    private int find(byte[] payload) {
        int last = payload.length - delimiter.length;
        for (int i = 0; i <= last; i++) {
            if (Arrays.equals(payload, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
                return i;
            }
        }
        return payload.length;
    }

    /** Whether the delimiter is where the message ends, or would be found before, together with the end of the message. */
    @Override
    public Optional<String> flaw(byte[] payload) {
        if (escaped) {
            return Optional.empty();
        }
        byte[] whole = endsInDelimiter(payload) ? payload : append(payload);
        boolean isAtEnd = find(whole) == whole.length - delimiter.length;
        return isAtEnd ? Optional.empty() : Optional.of("it has the delimiter in it");
    }

    /** Only where it is kept, for otherwise it is a part of the message. */
    private boolean endsInDelimiter(byte[] payload) {
        int from = payload.length - delimiter.length;
        return kept && from >= 0 && Arrays.equals(payload, from, payload.length, delimiter, 0, delimiter.length);
    }

    private byte[] append(byte[] payload) {
        byte[] whole = Arrays.copyOf(payload, payload.length + delimiter.length);
        System.arraycopy(delimiter, 0, whole, payload.length, delimiter.length);
        return whole;
    }

    @Override
    public ByteBuf frame(ByteBufAllocator allocator, byte[] payload) {
        if (!escaped) {
            return Frames.join(allocator, NOTHING, payload, endsInDelimiter(payload) ? NOTHING : delimiter);
        }
        ByteBuf frame = allocator.buffer(payload.length + delimiter.length);
        for (byte each : payload) {
            if (each == escape || each == delimiter[0]) {
                frame.writeByte(escape);
            }
            frame.writeByte(each);
        }
        return frame.writeBytes(delimiter);
    }

    /** Remembers how far it has looked. */
    private final class Decoder extends ByteToMessageDecoder implements Gathering {
        private final int limit;
        private int looked;
        private int escapes;

        Decoder(int limit) {
            this.limit = limit;
        }

        @Override
        public int gathered() {
            return internalBuffer().capacity();
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            int start = in.readerIndex();
            int end = in.writerIndex();
            int at = start + looked;
            while (at < end) {
                byte next = in.getByte(at);
                if (escaped && next == escape) {
                    if (at + 1 == end) {
                        break; // what it is for is still to come
                    }
                    escapes++;
                    at += 2;
                } else if (next != delimiter[0]) {
                    at++;
                } else if (at + delimiter.length > end && startsAt(in, at, end - at)) {
                    break; // may be the beginning of one
                } else if (at + delimiter.length <= end && startsAt(in, at, delimiter.length)) {
                    refuseTooLong(at - start - escapes);
                    out.add(take(in, at - start));
                    looked = 0;
                    escapes = 0;
                    return;
                } else {
                    at++;
                }
            }
            looked = at - start;
            refuseTooLong(looked - escapes);
        }

        private boolean startsAt(ByteBuf in, int at, int length) {
            for (int i = 0; i < length; i++) {
                if (in.getByte(at + i) != delimiter[i]) {
                    return false;
                }
            }
            return true;
        }

        private void refuseTooLong(int length) {
            if (length > limit) {
                throw new TooLongFrameException("a message of more than the " + limit + " bytes allowed");
            }
        }

        private ByteBuf take(ByteBuf in, int length) {
            if (kept) {
                return in.readRetainedSlice(length + delimiter.length);
            }
            ByteBuf taken = in.readRetainedSlice(length);
            in.skipBytes(delimiter.length);
            return escapes == 0 ? taken : unescaped(taken);
        }

        private ByteBuf unescaped(ByteBuf taken) {
            ByteBuf plain = taken.alloc().buffer(taken.readableBytes() - escapes);
            try {
                while (taken.isReadable()) {
                    byte next = taken.readByte();
                    plain.writeByte(next == escape ? taken.readByte() : next);
                }
                return plain;
            } finally {
                taken.release();
            }
        }
    }
}
