package io.asyncapigen.benchmarks.turns;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a turn was like.
 *
 * @param perSecond messages that were handled, by the clock on the wall
 * @param processorMicros what the process took of all processors for each
 * @param latencyMicros within what time 99 % of messages that go at a fixed rate are with their handler
 */
record Measured(double perSecond, double processorMicros, double latencyMicros) {
    /** The median of each. */
    static Measured median(List<Measured> turns) {
        return new Measured(
                median(turns, Measured::perSecond),
                median(turns, Measured::processorMicros),
                median(turns, Measured::latencyMicros));
    }

    private static double median(List<Measured> turns, ToDoubleFunction<Measured> of) {
        return turns.stream().mapToDouble(of).sorted().toArray()[turns.size() / 2];
    }

    String row(String name) {
        return row(name, "%,12.0f %22.2f %18.0f");
    }

    /** This one's part of the other. */
    String ratios(Measured other) {
        return new Measured(
                        perSecond / other.perSecond,
                        processorMicros / other.processorMicros,
                        latencyMicros / other.latencyMicros)
                .row("ratio", "%12.2f %22.2f %18.2f");
    }

    private String row(String name, String format) {
        return String.format(Locale.ROOT, "%-24s" + format, name, perSecond, processorMicros, latencyMicros);
    }
}
