package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What of the JVM is in use, after a garbage collection.
 *
 * @param files open files and sockets; 0 where the system does not say
 * @param heap in bytes
 */
record Footprint(int threads, long files, long heap) {
    /** What other things that go on may come to. */
    private static final int FEW = 5;

    private static final long LITTLE = 16L << 20;

    static Footprint now() {
        System.gc();
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        Runtime runtime = Runtime.getRuntime();
        return new Footprint(running().size(), files, runtime.totalMemory() - runtime.freeMemory());
    }

    /** Fails when this is still in use, and more, after that long: what has just been closed may take a moment to end. */
    void assertNotExceeded(Duration patience) throws InterruptedException {
        Footprint after = now();
        long deadline = System.nanoTime() + patience.toNanos();
        while (after.exceeds(this) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            after = now();
        }
        assertFalse(after.exceeds(this), "before " + this + ", after " + after + ", " + running());
    }

    private boolean exceeds(Footprint before) {
        return threads > before.threads + FEW || files > before.files + FEW || heap > before.heap + LITTLE;
    }

    /** Those of core's idle pools end by themselves and do not count. */
    private static List<Thread> running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> !each.getName().startsWith("asyncapi-")
                        && !each.getName().startsWith("ForkJoinPool"))
                .toList();
    }
}
