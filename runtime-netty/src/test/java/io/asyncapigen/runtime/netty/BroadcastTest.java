package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BroadcastTest {
    private static final int MIB = 1 << 20;

    private final BlockingQueue<Channel> gone = new LinkedBlockingQueue<>();
    private final Broadcast broadcast = new Broadcast(MIB, gone::add);

    private boolean write(List<Channel> to) throws Exception {
        return broadcast
                .write(to, channel -> Unpooled.wrappedBuffer(new byte[MIB]))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @Test
    void oneWhoDoesNotReadIsWaitedForOnceAndThenLetGo() throws Exception {
        try (var loopback = new Loopback(ListenLimits.standard());
                Socket deaf = loopback.connect();
                Socket good = loopback.connect()) {
            Channel first = loopback.accepted();
            Channel second = loopback.accepted();
            long start = System.nanoTime();
            int written = 0;
            while (gone.isEmpty() && written < 50) {
                var done = broadcast.write(List.of(first, second), channel -> Unpooled.wrappedBuffer(new byte[MIB]));
                assertEquals(MIB, good.getInputStream().readNBytes(MIB).length);
                assertTrue(done.toCompletableFuture().get(20, TimeUnit.SECONDS));
                written++;
            }
            long took = System.nanoTime() - start;
            assertTrue(took < TimeUnit.SECONDS.toNanos(5), () -> took + " ns");
            assertEquals(deaf.getLocalSocketAddress(), gone.remove().remoteAddress());
        }
    }

    @Test
    void oneWhomAMessageDoesNotReachIsLetGo() throws Exception {
        try (var loopback = new Loopback(ListenLimits.standard());
                Socket socket = loopback.connect()) {
            Channel channel = loopback.accepted();
            channel.close().await();
            assertFalse(write(List.of(channel)));
            assertEquals(channel, gone.remove());
            assertEquals(-1, socket.getInputStream().read());
            assertFalse(write(List.of()));
        }
    }
}
