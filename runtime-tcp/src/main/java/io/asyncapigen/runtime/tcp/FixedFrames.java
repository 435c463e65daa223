package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.netty.Gathering;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.FixedLengthFrameDecoder;
import java.util.Optional;

/** All of one size. */
record FixedFrames(int bytes) implements Frames {
    @Override
    public Gathering decoder(int limit) {
        return new Decoder(bytes);
    }

    @Override
    public Optional<String> flaw(byte[] payload) {
        return payload.length == bytes
                ? Optional.empty()
                : Optional.of("it has " + payload.length + " bytes, where each has " + bytes);
    }

    @Override
    public ByteBuf frame(ByteBufAllocator allocator, byte[] payload) {
        return Unpooled.wrappedBuffer(payload);
    }

    private static final class Decoder extends FixedLengthFrameDecoder implements Gathering {
        Decoder(int bytes) {
            super(bytes);
        }

        @Override
        public int gathered() {
            return internalBuffer().capacity();
        }
    }
}
