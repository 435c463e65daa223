package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.netty.Gathering;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** With the length before them. */
record LengthFrames(TcpFraming.LengthPrefix prefix) implements Frames {
    private static final byte[] NO_TAIL = {};

    @Override
    public Gathering decoder(int limit) {
        return new Decoder(prefix, (int) Math.min(Integer.MAX_VALUE, (long) limit + prefix.bytes()));
    }

    private long length(byte[] payload) {
        return payload.length + (prefix.inclusive() ? (long) prefix.bytes() : 0);
    }

    @Override
    public Optional<String> flaw(byte[] payload) {
        boolean fits = prefix.bytes() > 3 || length(payload) < 1 << Byte.SIZE * prefix.bytes();
        return fits ? Optional.empty() : Optional.of("its length does not go into " + prefix.bytes() + " bytes");
    }

    @Override
    public ByteBuf frame(ByteBufAllocator allocator, byte[] payload) {
        return Frames.join(allocator, head(length(payload)), payload, NO_TAIL);
    }

    private byte[] head(long length) {
        ByteBuffer whole = ByteBuffer.allocate(Long.BYTES).order(prefix.order()).putLong(0, length);
        byte[] head = new byte[prefix.bytes()];
        whole.get(prefix.order() == ByteOrder.LITTLE_ENDIAN ? 0 : Long.BYTES - head.length, head);
        return head;
    }

    private static final class Decoder extends LengthFieldBasedFrameDecoder implements Gathering {
        Decoder(TcpFraming.LengthPrefix prefix, int most) {
            super(
                    prefix.order(),
                    most,
                    0,
                    prefix.bytes(),
                    prefix.inclusive() ? -prefix.bytes() : 0,
                    prefix.bytes(),
                    true);
        }

        @Override
        public int gathered() {
            return internalBuffer().capacity();
        }
    }
}
