package io.asyncapigen.benchmarks.json;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints a table of what each benchmark takes of the processor, and allocates, for one call: of this thread, so that other programs on the
 * machine count for less than in the results of JMH, which are wall times. All run in one JVM, in turns, first to warm it up.
 */
final class CpuTime {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final long ROUND_NANOS = 200_000_000;

    private CpuTime() {}

    public static void main(String[] arguments) {
        Map<String, Map<Payload, Cost>> table = new LinkedHashMap<>();
        for (Payload payload : Payload.values()) {
            var json = new Json();
            json.prepare(payload);
            Map<String, Supplier<@Nullable Object>> calls = calls(json);
            for (int i = 0; i < ROUNDS; i++) {
                calls.forEach((name, call) -> table.computeIfAbsent(name, each -> new LinkedHashMap<>())
                        .merge(payload, measure(call), Cost::least));
            }
        }
        System.out.println("| | small | medium | large |\n|---|---|---|---|");
        table.forEach((name, costs) -> {
            var line = new StringBuilder("| " + name);
            costs.values().forEach(cost -> line.append(" | ").append(cost));
            System.out.println(line.append(" |"));
        });
        System.out.println(ratio("validate and read", table) + "\n" + ratio("validate and write", table));
    }

    private static Map<String, Supplier<@Nullable Object>> calls(Json json) {
        var calls = new LinkedHashMap<String, Supplier<@Nullable Object>>();
        calls.put("read, ours", json::decode);
        calls.put("read, databind", json::decodeByDatabind);
        calls.put("write, ours", json::encode);
        calls.put("write, databind", json::encodeByDatabind);
        calls.put("validate and read, ours", json::decodeValidated);
        calls.put("validate and read, networknt and databind", json::writtenValidated);
        calls.put("validate and write, ours", json::encodeValidated);
        calls.put("validate and write, networknt and databind", json::encodeValidatedByBoth);
        calls.put("validate, ours", json::validate);
        calls.put("validate, ours, where there are faults", json::validateByTree);
        calls.put("validate, networknt", json::validateByNetworknt);
        return calls;
    }

    private static Cost measure(Supplier<@Nullable Object> call) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        long now = start;
        long calls = 0;
        int batch = 1;
        while (now - start < ROUND_NANOS) {
            for (int i = 0; i < batch; i++) {
                if (call.get() == null) {
                    throw new IllegalStateException("nothing was read");
                }
            }
            calls += batch;
            now = THREADS.getCurrentThreadCpuTime();
            batch = now - start < ROUND_NANOS / 100 ? batch * 2 : batch;
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new Cost((now - start) / 1e3 / calls, allocated / 1e3 / calls);
    }

    private static String ratio(String what, Map<String, Map<Payload, Cost>> table) {
        Map<Payload, Cost> ours = table.getOrDefault(what + ", ours", Map.of());
        Map<Payload, Cost> theirs = table.getOrDefault(what + ", networknt and databind", Map.of());
        var line = new StringBuilder(what + ", their time by ours:");
        ours.forEach((payload, cost) ->
                line.append(" %.1f".formatted(theirs.getOrDefault(payload, cost).micros() / cost.micros())));
        return line.toString();
    }

    /**
     * What one call takes.
     *
     * @param micros of the processor
     * @param kilobytes allocated
     */
    private record Cost(double micros, double kilobytes) {
        Cost least(Cost other) {
            return other.micros < micros ? other : this;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, micros < 1000 ? "%.2f µs, %.1f kB" : "%,.0f µs, %,.0f kB", micros, kilobytes);
        }
    }
}
