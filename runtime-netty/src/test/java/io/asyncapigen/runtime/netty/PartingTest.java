package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PartingTest {
    private static final int SIZE = 5 << 20;
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void whatWasWrittenComesAlthoughThePeersBytesWereNotRead() throws Exception {
        try (var loopback = new Loopback(ListenLimits.standard());
                Socket peer = loopback.connect()) {
            Channel channel = loopback.accepted();
            Hold.of(channel).set();
            peer.getOutputStream().write(new byte[50_000]);
            channel.writeAndFlush(Unpooled.wrappedBuffer(new byte[SIZE]));

            ChannelFuture ended = Parting.of(channel, LONG);
            peer.getOutputStream().write(new byte[50_000]);

            assertEquals(SIZE, peer.getInputStream().readAllBytes().length);
            peer.shutdownOutput();
            assertTrue(ended.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void aPeerThatHasEndedItsSideAlreadyIsNotWaitedFor() throws Exception {
        try (var loopback = new Loopback(ListenLimits.standard());
                Socket peer = loopback.connect()) {
            Channel channel = loopback.accepted();
            channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
            peer.shutdownOutput();
            ChannelFuture ended = Parting.of(channel, LONG);
            assertTrue(ended.await(20, TimeUnit.SECONDS));
            assertEquals(-1, peer.getInputStream().read());
        }
    }

    @Test
    void aPeerThatNeverEndsIsWaitedForNoLongerThanTheLimit() throws Exception {
        try (var loopback = new Loopback(ListenLimits.standard());
                Socket peer = loopback.connect()) {
            Channel channel = loopback.accepted();
            assertTrue(Parting.of(channel, Duration.ofMillis(20)).await(20, TimeUnit.SECONDS));
            assertEquals(-1, peer.getInputStream().read());
        }
    }

    @Test
    void oneThatIsClosedAlreadyIsLeftAlone() throws Exception {
        try (var loopback = new Loopback(ListenLimits.standard());
                Socket peer = loopback.connect()) {
            Channel channel = loopback.accepted();
            channel.close().await();
            assertTrue(Parting.of(channel, LONG).await(20, TimeUnit.SECONDS));
            assertEquals(-1, peer.getInputStream().read());
        }
    }
}
