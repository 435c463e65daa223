package io.asyncapigen.runtime.tcp;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In time that goes on when the test says so. */
class MessageClockTest {
    private static final int SECONDS = 10;

    private final MessageClock clock = new MessageClock(TcpMessageTime.of(Duration.ofSeconds(SECONDS)));
    private final EmbeddedChannel channel =
            new EmbeddedChannel(clock, new LineBasedFrameDecoder(100), new SimpleChannelInboundHandler<ByteBuf>() {
                @Override
                protected void channelRead0(ChannelHandlerContext context, ByteBuf message) {
                    clock.whole();
                }
            });

    @BeforeEach
    void stopTime() {
        channel.freezeTime();
    }

    private void comes(String text) {
        channel.writeInbound(ByteBufUtil.writeUtf8(Unpooled.buffer().alloc(), text));
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
        }
        channel.checkException();
    }

    @Test
    void aMessageThatIsWholeInTimeIsFine() {
        for (int i = 0; i < 20; i++) {
            comes("a");
            pass(SECONDS - 1);
            comes("b\n");
        }
        assertDoesNotThrow(() -> pass(10 * SECONDS));
    }

    @Test
    void oneThatIsNotEndsInAnExceptionHoweverMuchComes() {
        for (int i = 0; i < SECONDS - 1; i++) {
            comes("a");
            pass(1);
        }
        comes("a");
        var failure = assertThrows(MessageTimeException.class, () -> pass(2));
        assertTrue(String.valueOf(failure.getMessage()).contains("PT10S"), failure::toString);
    }

    @Test
    void timeInWhichNothingIsReadDoesNotCount() {
        comes("a");
        pass(SECONDS / 2);
        channel.config().setAutoRead(false);
        pass(10 * SECONDS);
        channel.config().setAutoRead(true);
        pass(SECONDS / 2);
        assertThrows(MessageTimeException.class, () -> pass(2));
    }

    @Test
    void silenceBetweenMessagesIsFine() {
        comes("a\n");
        assertDoesNotThrow(() -> pass(10 * SECONDS));
        comes("b\nc");
        assertDoesNotThrow(() -> pass(10 * SECONDS));
    }
}
