package io.asyncapigen.runtime.udp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelConfig;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.util.UncheckedBooleanSupplier;
import java.nio.ByteBuffer;

/**
 * The memory that a socket is read into, the same again and again: a datagram may be large, nearly none is, and a large buffer for each costs
 * more than all else. What is read at once lies there close together, and has to be copied before more is read. Used by one event loop.
 */
final class ReadMemory implements RecvByteBufAllocator {
    /** How many are read before others of the same thread have their turn. */
    private static final int AT_ONCE = 64;

    private final int largest;
    private final ByteBuf memory;

    /** @param largest how much of a datagram is read */
    ReadMemory(int largest) {
        this.largest = largest;
        this.memory = Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(2 * largest));
    }

    @Override
    @SuppressWarnings("deprecation") // it is what the interface gives
    public Handle newHandle() {
        return new Reading();
    }

    private final class Reading implements ExtendedHandle {
        private boolean autoRead = true;
        private int used;
        private int messages;
        private int attempted;
        private int last;

        @Override
        public void reset(ChannelConfig config) {
            autoRead = config.isAutoRead();
            used = 0;
            messages = 0;
        }

        @Override
        public ByteBuf allocate(ByteBufAllocator allocator) {
            return memory.retainedSlice(used, largest).clear();
        }

        @Override
        public int guess() {
            return largest;
        }

        @Override
        public void incMessagesRead(int more) {
            messages += more;
        }

        @Override
        public void lastBytesRead(int bytes) {
            last = bytes;
            used += Math.max(0, bytes);
        }

        @Override
        public int lastBytesRead() {
            return last;
        }

        @Override
        public void attemptedBytesRead(int bytes) {
            attempted = bytes;
        }

        @Override
        public int attemptedBytesRead() {
            return attempted;
        }

        @Override
        public boolean continueReading() {
            return autoRead && messages < AT_ONCE && used + largest <= memory.capacity();
        }

        @Override
        public boolean continueReading(UncheckedBooleanSupplier maybeMoreToRead) {
            return continueReading();
        }

        @Override
        public void readComplete() {
            // The next read begins with a reset.
        }
    }
}
