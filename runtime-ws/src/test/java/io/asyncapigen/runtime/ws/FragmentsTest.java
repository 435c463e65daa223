package io.asyncapigen.runtime.ws;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.netty.MessageTime;
import io.asyncapigen.runtime.netty.MessageTimeException;
import io.asyncapigen.runtime.netty.MessageWatch;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which frames are a message that has begun, in time that goes on when the test says so. */
class FragmentsTest {
    private static final byte[] PING = RawSocket.frame(0x89, true, (byte) 'a');
    private static final int SECONDS = 10;

    private final Fragments fragments = new Fragments();
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void watch() {
        Settings settings = Settings.of(EchoServer.route("echo"), ConnectOptions.defaults(), List.of());
        var decoder = new FrameDecoder(true, false, settings);
        channel.pipeline()
                .addLast(decoder, new MessageWatch(decoder, MessageTime.of(Duration.ofSeconds(SECONDS)), fragments));
        channel.freezeTime();
    }

    private void comes(byte[] bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes));
        channel.releaseInbound();
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
        }
        channel.checkException();
    }

    @Test
    void pingsAreNoMessageHoweverTheyAreCut() {
        comes(Arrays.copyOf(PING, 3));
        byte[] shifted = new byte[PING.length];
        System.arraycopy(PING, 3, shifted, 0, PING.length - 3);
        System.arraycopy(PING, 0, shifted, PING.length - 3, 3);
        for (int i = 0; i < 10; i++) {
            assertDoesNotThrow(() -> pass(SECONDS - 1));
            comes(shifted);
        }
    }

    @Test
    void pingsWithinAMessageDoNotMakeItWhole() {
        comes(RawSocket.frame(0x01, true, (byte) 'a'));
        for (int i = 0; i < SECONDS - 1; i++) {
            pass(1);
            comes(PING);
        }
        assertThrows(MessageTimeException.class, () -> pass(3));
    }

    @Test
    void aPingThatDoesNotEndIsAsBad() {
        comes(Arrays.copyOf(PING, 3));
        assertThrows(MessageTimeException.class, () -> pass(SECONDS + 2));
    }

    @Test
    void whatFragmentsTakeGrowsUntilTheMessageIsWhole() {
        comes(RawSocket.frame(0x01, true, new byte[1_000]));
        comes(RawSocket.frame(0x00, true, new byte[500]));
        assertEquals(1_500 + 2 * 256, fragments.applyAsLong(PING));
        comes(RawSocket.frame(0x80, true, new byte[500]));
        assertEquals(0, fragments.applyAsLong(PING));
    }
}
