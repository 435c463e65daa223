package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.netty.Gathering;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.util.Optional;

/** A line each. */
record LineFrames() implements Frames {
    private static final byte[] NO_HEAD = {};
    private static final byte[] NEWLINE = {'\n'};

    @Override
    public Gathering decoder(int limit) {
        return new Decoder(limit);
    }

    @Override
    public Optional<String> flaw(byte[] payload) {
        if (payload.length > 0 && payload[payload.length - 1] == '\r') {
            return Optional.of("it ends in a carriage return, which would be taken for a part of the newline");
        }
        for (byte each : payload) {
            if (each == '\n') {
                return Optional.of("it has a newline in it");
            }
        }
        return Optional.empty();
    }

    @Override
    public ByteBuf frame(ByteBufAllocator allocator, byte[] payload) {
        return Frames.join(allocator, NO_HEAD, payload, NEWLINE);
    }

    /** The same JSON on one line: in strings newlines are escaped, and anywhere else a space does as well. */
    static byte[] onOneLine(byte[] json) {
        byte[] line = json;
        for (int i = 0; i < json.length; i++) {
            if (json[i] == '\n' || json[i] == '\r') {
                if (line == json) {
                    line = json.clone();
                }
                line[i] = ' ';
            }
        }
        return line;
    }

    private static final class Decoder extends LineBasedFrameDecoder implements Gathering {
        Decoder(int limit) {
            super(limit, true, true);
        }

        @Override
        public int gathered() {
            return internalBuffer().capacity();
        }
    }
}
