package io.asyncapigen.runtime.testkit.contract;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

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

    boolean exceeds(Footprint before) {
        return threads > before.threads + FEW || files > before.files + FEW || heap > before.heap + LITTLE;
    }

    /** Those of core's idle pools end by themselves and do not count. */
    static List<Thread> running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> !each.getName().startsWith("asyncapi-")
                        && !each.getName().startsWith("ForkJoinPool"))
                .toList();
    }
}
