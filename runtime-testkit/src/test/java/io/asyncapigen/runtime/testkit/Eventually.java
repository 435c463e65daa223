package io.asyncapigen.runtime.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, with a limit. */
final class Eventually {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(20);

    private Eventually() {}

    static void isTrue(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("not in time: " + what);
            }
            Thread.sleep(2);
        }
    }
}
