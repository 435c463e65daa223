package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HoldTest {
    private final BlockingQueue<Integer> read = new LinkedBlockingQueue<>();

    private final class Reader extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.channel().config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            var bytes = (ByteBuf) message;
            while (bytes.isReadable()) {
                read.add((int) bytes.readByte());
            }
            bytes.release();
        }
    }

    @Test
    void nothingIsReadUntilTheLastWishIsGone() throws Exception {
        try (var loopback = new Loopback(ListenLimits.standard(), Optional.empty(), new Reader());
                Socket peer = loopback.connect()) {
            Channel channel = loopback.accepted();
            Hold hold = Hold.of(channel);
            assertEquals(hold, Hold.of(channel));
            hold.set();
            hold.set();
            hold.release();
            assertFalse(channel.config().isAutoRead());
            hold.release();
            assertTrue(channel.config().isAutoRead());
            peer.getOutputStream().write(1);
            assertEquals(1, read.poll(20, TimeUnit.SECONDS));
        }
    }

    /** Over and over, for it depends on what comes first. */
    @Test
    void whatAPeerSentBeforeItEndedItsSideIsReadAlthoughItWasHeldBackThen() throws Exception {
        byte[] bytes = {1, 2, 3};
        for (int i = 0; i < 50; i++) {
            try (var loopback = new Loopback(ListenLimits.standard(), Optional.empty(), new Reader());
                    Socket peer = loopback.connect()) {
                Channel channel = loopback.accepted();
                Hold.of(channel).set();
                peer.getOutputStream().write(bytes);
                peer.shutdownOutput();
                TimeUnit.MILLISECONDS.sleep(i % 10); // that it is noticed, or is not
                Hold.of(channel).release();
                byte[] came = new byte[bytes.length];
                for (int at = 0; at < came.length; at++) {
                    came[at] = read.poll(20, TimeUnit.SECONDS).byteValue();
                }
                assertArrayEquals(bytes, came);
                assertTrue(channel.isActive());
                channel.writeAndFlush(channel.alloc().buffer().writeByte(4)).sync();
                assertEquals(4, peer.getInputStream().read());
            }
        }
    }
}
