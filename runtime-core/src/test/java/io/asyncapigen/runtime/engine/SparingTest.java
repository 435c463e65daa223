package io.asyncapigen.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** In time that goes on when the test says so. */
class SparingTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1); // times may overflow
    private final Sparing sparing = new Sparing(now::get);

    private void pass() {
        now.addAndGet(Sparing.TIME.toNanos());
    }

    @Test
    void aFewGoInAndTheNextOneLaterSaysHowManyDidNot() {
        for (int i = 0; i < Sparing.FEW; i++) {
            assertEquals(OptionalLong.of(0), sparing.next());
        }
        for (int i = 0; i < 1_000; i++) {
            assertEquals(OptionalLong.empty(), sparing.next());
        }
        pass();
        assertEquals(OptionalLong.of(1_000), sparing.next());
        assertEquals(OptionalLong.of(0), sparing.next());
    }

    @Test
    void whatComesNowAndThenGoesIn() {
        for (int i = 0; i < 5 * Sparing.FEW; i++) {
            assertEquals(OptionalLong.of(0), sparing.next());
            pass();
        }
    }
}
