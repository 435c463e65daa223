package io.asyncapigen.benchmarks.ws;

import io.asyncapigen.benchmarks.turns.Turns;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.util.ServiceLoader;

/** Text frames of JSON from a client to a server, over one connection of the loopback interface. */
public final class Throughput {
    private static final int UNDER_WAY = 1_024;

    private Throughput() {}

    /** @param arguments how many messages a turn has */
    public static void main(String... arguments) throws Exception {
        PayloadCodec codec = ServiceLoader.load(PayloadCodec.class).findFirst().orElseThrow();
        try (var bare = new Bare(codec);
                var ours = new Ours()) {
            Turns.take(bare, ours, Integer.parseInt(arguments[0]), UNDER_WAY);
        }
    }
}
