package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.netty.Gathering;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** With the length before them, as a varint; netty's own decoder of these knows no limit. */
record VarintFrames(boolean inclusive) implements Frames {
    private static final byte[] NO_TAIL = {};
    private static final int LONGEST = 5; // for 31 bits
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    @Override
    public Gathering decoder(int limit) {
        return new Decoder(inclusive, limit);
    }

    @Override
    public Optional<String> flaw(byte[] payload) {
        return Optional.empty();
    }

    @Override
    public ByteBuf frame(ByteBufAllocator allocator, byte[] payload) {
        byte[] head = head(payload.length);
        for (int own = 1; inclusive && own <= LONGEST; own++) {
            head = head(payload.length + (long) own);
            if (head.length == own) {
                break;
            }
        }
        return Frames.join(allocator, head, payload, NO_TAIL);
    }

    private static byte[] head(long length) {
        byte[] head = new byte[LONGEST];
        int size = 0;
        long left = length;
        do {
            head[size++] = (byte) (left < MORE ? left : left & (MORE - 1) | MORE);
            left >>>= BITS;
        } while (left != 0);
        return Arrays.copyOf(head, size);
    }

    private static final class Decoder extends ByteToMessageDecoder implements Gathering {
        private final boolean inclusive;
        private final int limit;

        Decoder(boolean inclusive, int limit) {
            this.inclusive = inclusive;
            this.limit = limit;
        }

        @Override
        public int gathered() {
            return internalBuffer().capacity();
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            int start = in.readerIndex();
            long length = 0;
            for (int i = 0; i < LONGEST; i++) {
                if (start + i >= in.writerIndex()) {
                    return;
                }
                byte next = in.getByte(start + i);
                length |= (long) (next & (MORE - 1)) << BITS * i;
                if (next >= 0) {
                    read(in, i + 1, length - (inclusive ? i + 1 : 0), out);
                    return;
                }
            }
            throw new CorruptedFrameException("a length of more than " + LONGEST + " bytes");
        }

        private void read(ByteBuf in, int head, long length, List<Object> out) {
            if (length < 0) {
                throw new CorruptedFrameException("a length that is less than its own bytes");
            } else if (length > limit) {
                throw new TooLongFrameException("a message of " + length + " bytes, where " + limit + " are allowed");
            } else if (in.readableBytes() >= head + length) {
                out.add(in.skipBytes(head).readRetainedSlice((int) length));
            }
        }
    }
}
