package io.asyncapigen.benchmarks.ip;

import io.asyncapigen.benchmarks.turns.Turns;

/** Packets over the loopback interface. */
public final class Throughput {
    /** Of a payload, in bytes. */
    static final int SIZE = 64;

    private static final String HOST = "127.0.0.1";
    private static final int PROTOCOL = 253;
    private static final int OTHER_PROTOCOL = 254;
    /** So few that none is dropped. */
    private static final int UNDER_WAY = 256;

    private Throughput() {}

    /** @param arguments how many packets a turn has */
    public static void main(String... arguments) throws Exception {
        try (var bare = new Bare(HOST, PROTOCOL);
                var ours = new Ours(HOST, OTHER_PROTOCOL)) {
            Turns.take(bare, ours, Integer.parseInt(arguments[0]), UNDER_WAY);
        }
    }
}
