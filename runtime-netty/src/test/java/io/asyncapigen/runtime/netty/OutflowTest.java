package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.SendFailedException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutflowTest {
    private static final int MIB = 1 << 20;

    private static Throwable failure(CompletableFuture<?> future) {
        return assertThrows(ExecutionException.class, () -> future.get(20, TimeUnit.SECONDS))
                .getCause();
    }

    @Test
    void aPeerThatDoesNotReadIsGivenNoMoreThanTheLimitAndEverythingWhenItReads() throws Exception {
        try (var loopback = new Loopback(ListenLimits.standard());
                Socket slow = loopback.connect()) {
            Channel channel = loopback.accepted();
            Socket quick = loopback.connect();
            Channel other = loopback.accepted();
            var writes = new ArrayList<CompletableFuture<Receipt>>();
            CompletableFuture<Receipt> last;
            do {
                last = Outflow.write(channel, Unpooled.wrappedBuffer(new byte[MIB]));
                writes.add(last);
            } while (!last.isCompletedExceptionally() && writes.size() < 200);
            assertInstanceOf(SendFailedException.class, failure(last));
            assertTrue(writes.size() > 64, () -> writes.size() + " writes");

            Outflow.write(other, Unpooled.wrappedBuffer(new byte[] {7})).get(20, TimeUnit.SECONDS);
            assertEquals(7, quick.getInputStream().read());
            quick.close();

            long came = slow.getInputStream().readNBytes((writes.size() - 1) * MIB).length;
            assertEquals((writes.size() - 1) * (long) MIB, came);
            for (CompletableFuture<Receipt> each : writes.subList(0, writes.size() - 1)) {
                each.get(20, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void whatCannotBeWrittenFailsAndIsReleased() throws Exception {
        try (var loopback = new Loopback(ListenLimits.standard());
                Socket socket = loopback.connect()) {
            Channel channel = loopback.accepted();
            channel.close().await();
            ByteBuf message = Unpooled.wrappedBuffer(new byte[1]);
            assertInstanceOf(SendFailedException.class, failure(Outflow.write(channel, message)));
            assertEquals(0, message.refCnt());
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void whatIsWrittenWhileTheEventLoopIsBusyGoesInOneCall() throws Exception {
        var flushes = new AtomicInteger();
        var counting = new ChannelOutboundHandlerAdapter() {
            @Override
            public void flush(ChannelHandlerContext context) {
                flushes.incrementAndGet();
                context.flush();
            }
        };
        try (var loopback = new Loopback(ListenLimits.standard(), Optional.empty(), counting, Outflow.gathering());
                Socket socket = loopback.connect()) {
            Channel channel = loopback.accepted();
            var busy = new CountDownLatch(1);
            channel.eventLoop().execute(() -> await(busy));
            var writes = new ArrayList<CompletableFuture<Receipt>>();
            for (int i = 0; i < 100; i++) {
                writes.add(Outflow.write(channel, Unpooled.wrappedBuffer(new byte[] {(byte) i})));
            }
            busy.countDown();
            for (CompletableFuture<Receipt> each : writes) {
                each.get(20, TimeUnit.SECONDS);
            }
            assertEquals(1, flushes.get());
            byte[] came = socket.getInputStream().readNBytes(100);
            assertEquals(99, came[99]);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
