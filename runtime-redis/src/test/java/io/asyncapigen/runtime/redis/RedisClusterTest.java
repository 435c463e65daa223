package io.asyncapigen.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** A real cluster of three nodes. */
class RedisClusterTest extends RedisTest {
    @Test
    void pubSubReachesAllNodesAndStreamsAreRefused() throws Exception {
        try (RedisServer one = RedisServer.startNode();
                RedisServer two = RedisServer.startNode();
                RedisServer three = RedisServer.startNode()) {
            one.cli("cluster", "addslotsrange", "0", "5460");
            two.cli("cluster", "addslotsrange", "5461", "10922");
            three.cli("cluster", "addslotsrange", "10923", "16383");
            for (RedisServer each : List.of(two, three)) {
                one.cli("cluster", "meet", "127.0.0.1", "" + each.port(), "" + each.busPort());
            }
            for (RedisServer each : List.of(one, two, three)) {
                await(() -> each.cli("cluster", "info").contains("cluster_state:ok"));
            }
            Route channel = route(fresh());
            Route stream = route(fresh()).option(RedisStream.of("workers"));
            var received = new LinkedBlockingQueue<String>();
            try (Connection there = connect(one, alice());
                    Connection here = connect(two, alice())) {
                there.subscriber(channel, RAW)
                        .subscribe(each -> received.add(each.message().payload().toUtf8()));
                var publisher = here.publisher(channel, RAW);
                await(() -> {
                    publisher.send(message("to all")); // which goes nowhere until the nodes are connected both ways
                    return !received.isEmpty();
                });
                assertEquals("to all", next(received));

                for (var refused : List.of(
                        assertThrows(UnsupportedByTransportException.class, () -> here.publisher(stream, RAW)),
                        assertThrows(
                                UnsupportedByTransportException.class,
                                () -> here.subscriber(stream, RAW).subscribe(each -> {})))) {
                    assertTrue(String.valueOf(refused.getMessage()).contains("a node of a cluster"), refused::toString);
                }
            }
        }
    }
}
