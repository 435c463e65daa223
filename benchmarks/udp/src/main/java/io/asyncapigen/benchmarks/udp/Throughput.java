package io.asyncapigen.benchmarks.udp;

import io.asyncapigen.benchmarks.turns.Turns;

/** Datagrams over the loopback interface. */
public final class Throughput {
    /** Of a payload, in bytes. */
    static final int SIZE = 100;

    /** So few that none is dropped. */
    private static final int UNDER_WAY = 256;

    private Throughput() {}

    /** @param arguments how many datagrams a turn has */
    public static void main(String... arguments) throws Exception {
        try (var bare = new Bare();
                var ours = new Ours()) {
            Turns.take(bare, ours, Integer.parseInt(arguments[0]), UNDER_WAY);
        }
    }
}
