package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In time that goes on when the test says so. */
class MessageWatchTest {
    private static final int SECONDS = 10;

    private final EmbeddedChannel channel = watched(Allowance.ENDLESS);

    private static final class Lines extends LineBasedFrameDecoder implements Gathering {
        Lines() {
            super(100);
        }

        @Override
        public int gathered() {
            return internalBuffer().capacity();
        }
    }

    private static EmbeddedChannel watched(Allowance allowance) {
        var channel = new EmbeddedChannel();
        allowance.share(channel);
        var decoder = new Lines();
        channel.pipeline().addLast(decoder, new MessageWatch(decoder, MessageTime.of(Duration.ofSeconds(SECONDS))));
        return channel;
    }

    @BeforeEach
    void stopTime() {
        channel.freezeTime();
    }

    private void comes(String text) {
        comes(channel, text);
    }

    private static void comes(EmbeddedChannel channel, String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
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
        comes("a\nb\n");
        assertDoesNotThrow(() -> pass(10 * SECONDS));
    }

    @Test
    void aMessageThatBeginsBehindAnotherHasATimeOfItsOwn() {
        comes("a");
        pass(SECONDS - 1);
        comes("b\nc");
        assertDoesNotThrow(() -> pass(SECONDS - 1));
        assertThrows(MessageTimeException.class, () -> pass(3));
    }

    @Test
    void whatIsNotWholeIsBoundedForAllTogether() {
        var allowance = new Allowance(100);
        EmbeddedChannel first = watched(allowance);
        EmbeddedChannel second = watched(allowance);
        comes(first, "a".repeat(60));
        comes(second, "b".repeat(30));
        comes(second, "b\n");
        assertEquals("b".repeat(31), second.<ByteBuf>readInbound().toString(StandardCharsets.US_ASCII));
        comes(second, "c".repeat(40));
        assertThrows(NoRoomException.class, () -> comes(second, "c"));
        comes(second, "c\n"); // is not looked at any more
        assertNull(second.readInbound());
        first.close();
        second.close();
        assertTrue(allowance.take(100), "all is given back");
    }
}
