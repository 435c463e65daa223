package io.asyncapigen.runtime.tcp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandler;
import io.netty.handler.codec.FixedLengthFrameDecoder;
import java.util.Optional;

/** All of one size. */
record FixedFrames(int bytes) implements Frames {
    @Override
    public ChannelInboundHandler decoder(int limit) {
        return new FixedLengthFrameDecoder(bytes);
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
}
