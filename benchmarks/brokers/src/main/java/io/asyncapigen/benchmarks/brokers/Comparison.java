package io.asyncapigen.benchmarks.brokers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lets both take turns on one broker, and prints the median of each and their ratio. The first turn of each warms up. */
public final class Comparison {
    private static final int TURNS = Integer.getInteger("turns", 5);
    private static final int SMALL = 100;
    private static final int LARGE = 10_240;

    /** So many times fewer large messages than small ones. */
    private static final int FEWER = 10;

    private final Broker broker;
    private final Measurement.Kind kind;
    private final int messages;
    private final List<List<Result>> results = List.of(new ArrayList<>(), new ArrayList<>());

    private record Result(Rate sending, Rate receiving, double latency) {}

    private interface Figure {
        double of(Result result);
    }

    private Comparison(Broker broker, int size, int messages) {
        this.broker = broker;
        this.kind = Measurement.Kind.ofBytes(size);
        this.messages = messages;
    }

    /** @param arguments how many small messages a turn has, then the brokers */
    public static void main(String... arguments) throws Exception {
        int messages = Integer.parseInt(arguments[0]);
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            Broker broker = Brokers.start(name);
            try {
                for (int size : new int[] {SMALL, LARGE}) {
                    System.out.printf("%s, %,d bytes%n", name, size);
                    new Comparison(broker, size, size == SMALL ? messages : messages / FEWER).run(name + size);
                }
            } finally {
                broker.end();
            }
        }
    }

    private void run(String name) throws Exception {
        for (int turn = 0; turn <= TURNS; turn++) {
            for (int i = 0; i < 2; i++) {
                Contender contender = broker.contenders().get(i);
                Result result = turn(contender, name + "-" + turn + "-" + i);
                System.out.printf(
                        Locale.ROOT,
                        "%-18s %s sent %7.0f/s (%5.1f us), received %7.0f/s (%5.1f us), 99 %% within %6.0f us%n",
                        contender.name(),
                        turn == 0 ? "(warm-up)" : "turn " + turn + "   ",
                        result.sending.perSecond(),
                        result.sending.processorMicros(),
                        result.receiving.perSecond(),
                        result.receiving.processorMicros(),
                        result.latency);
                if (turn > 0) {
                    results.get(i).add(result);
                }
            }
        }
        report("sending", "/s", result -> result.sending.perSecond());
        report("sending, processor time", " us", result -> result.sending.processorMicros());
        report("receiving", "/s", result -> result.receiving.perSecond());
        report("receiving, processor time", " us", result -> result.receiving.processorMicros());
        report("99 % within", " us", Result::latency);
    }

    private Result turn(Contender contender, String name) throws Exception {
        broker.prepare(name);
        var run = new Run(name, kind);
        Rate sending = run.send(contender, messages);
        Rate receiving = broker.keeps()
                ? run.receive(contender, messages)
                : run.receive(contender, broker.contenders().get(0), messages);
        broker.forget(name);
        String another = name + "-paced";
        broker.prepare(another);
        double latency = new Run(another, kind).latency(contender);
        broker.forget(another);
        return new Result(sending, receiving, latency);
    }

    private void report(String what, String unit, Figure figure) {
        double bare = median(results.get(0), figure);
        double ours = median(results.get(1), figure);
        System.out.printf(
                Locale.ROOT, "%s: %.1f%s bare, %.1f%s ours, ratio %.2f%n", what, bare, unit, ours, unit, ours / bare);
    }

    private static double median(List<Result> results, Figure figure) {
        return results.stream().map(figure::of).sorted().toList().get(results.size() / 2);
    }
}
