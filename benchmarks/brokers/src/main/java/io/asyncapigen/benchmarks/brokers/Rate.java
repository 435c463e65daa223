package io.asyncapigen.benchmarks.brokers;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How fast messages went.
 *
 * @param perSecond by the clock on the wall
 * @param processorMicros what this process, without the broker, took of all processors for each; it says more where others use them too
 */
record Rate(double perSecond, double processorMicros) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** A moment to measure from. */
    record Start(long wall, long processor) {
        static Start now() {
            return new Start(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        Rate of(int messages) {
            return new Rate(
                    messages * 1e9 / (System.nanoTime() - wall),
                    (SYSTEM.getProcessCpuTime() - processor) / 1e3 / messages);
        }
    }
}
