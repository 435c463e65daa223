package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.netty.Gathering;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.Optional;

/** A framing at work. Immutable. */
interface Frames {
    /** A message up to this size is copied, which takes less than to write its parts. */
    int SMALL = 8 << 10;

    static Frames of(TcpFraming framing) {
        if (framing instanceof TcpFraming.LengthPrefix length) {
            return new LengthFrames(length);
        } else if (framing instanceof TcpFraming.Varint varint) {
            return new VarintFrames(varint.inclusive());
        } else if (framing instanceof TcpFraming.Delimiter delimiter) {
            return new DelimitedFrames(delimiter);
        } else if (framing instanceof TcpFraming.FixedSize fixed) {
            return new FixedFrames(fixed.bytes());
        }
        return new LineFrames();
    }

    /**
     * Makes one buffer for each message of what one connection brings.
     *
     * @param limit of a message, in bytes; at a larger one it fails with a {@link io.netty.handler.codec.TooLongFrameException}
     */
    Gathering decoder(int limit);

    /** Why these bytes cannot be a message; empty when they can. */
    Optional<String> flaw(byte[] payload);

    /** A message as it goes over the wire. */
    ByteBuf frame(ByteBufAllocator allocator, byte[] payload);

    /** In one piece. */
    static ByteBuf join(ByteBufAllocator allocator, byte[] head, byte[] payload, byte[] tail) {
        if (payload.length > SMALL) {
            return Unpooled.wrappedBuffer(head, payload, tail);
        }
        return allocator
                .buffer(head.length + payload.length + tail.length)
                .writeBytes(head)
                .writeBytes(payload)
                .writeBytes(tail);
    }
}
