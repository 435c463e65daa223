package io.asyncapigen.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.contract.MutualTls;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Sentinels, with a real one. */
class RedisSentinelTest extends RedisTest {
    private static Connection connect(String hosts, String master, ConnectOptions.Builder options) {
        return Connection.open(
                Server.of("redis", hosts),
                options.option(RedisSentinel.of(master)).build());
    }

    /** What was on its way when the server died is not. */
    private static boolean isSent(Connection connection, Route route, String text) {
        try {
            connection.publisher(route, RAW).send(message(text));
            return true;
        } catch (SendFailedException e) {
            return false;
        }
    }

    @Test
    void whenTheMasterDiesSendersAndReceiversGoToTheNextOne() throws Exception {
        try (RedisServer master = RedisServer.start(false);
                RedisServer replica = RedisServer.replicaOf(master);
                RedisServer sentinel = RedisServer.sentinelOf(master)) {
            await(() -> master.cli("info", "replication").contains("state=online"));
            await(() -> sentinel.cli("sentinel", "replicas", "lamps").contains("" + replica.port()));
            Route stream = route(fresh()).option(RedisStream.of("workers").claimAfter(Duration.ofSeconds(2)));
            Route channel = route(fresh());
            var kept = new LinkedBlockingQueue<String>();
            var heard = new LinkedBlockingQueue<String>();
            String hosts = "127.0.0.1:" + ServerFolder.freePort() + "," + sentinel.host();
            try (Connection connection = connect(hosts, "lamps", alice().sendTimeout(Duration.ofSeconds(60)))) {
                connection
                        .subscriber(stream, RAW)
                        .subscribe(each -> kept.add(each.message().payload().toUtf8()));
                connection
                        .subscriber(channel, RAW)
                        .subscribe(each -> heard.add(each.message().payload().toUtf8()));
                connection.publisher(stream, RAW).send(message("before"));
                assertEquals("before", next(kept));

                master.kill();
                await(() -> isSent(connection, stream, "after"));
                String next = next(kept);
                assertEquals("after", next.equals("before") ? next(kept) : next); // whose settlement was lost
                await(() -> isSent(connection, channel, "to all") && !heard.isEmpty());
                assertEquals("1", replica.cli("exists", stream.address().text().orElseThrow()));
            }
        }
    }

    @Test
    void sentinelsAndTheMasterOfAStreamAreAskedOverTlsAndTrusted() throws Exception {
        try (RedisServer master = RedisServer.start(true);
                RedisServer sentinel = RedisServer.secureSentinelOf(master)) {
            Server server = Server.of("rediss", sentinel.host());
            ConnectOptions options = alice().option(RedisSentinel.of("lamps")).build();
            var tls = new MutualTls(master.certificates(), options);
            Route stream = route(fresh()).option(RedisStream.of("workers"));
            var received = new LinkedBlockingQueue<String>();
            try (Connection connection = Connection.open(server, tls.options())) {
                connection
                        .subscriber(stream, RAW)
                        .subscribe(each -> received.add(each.message().payload().toUtf8()));
                connection.publisher(stream, RAW).send(message("under seal"));
                assertEquals("under seal", next(received));
            }
            ConnectOptions distrusting = tls.distrusting();
            assertThrows(ConnectFailedException.class, () -> Connection.open(server, distrusting));
        }
    }

    @Test
    void aMasterThatTheyDoNotKnowIsNamed() throws Exception {
        try (RedisServer sentinel = RedisServer.sentinelOf(broker)) {
            var refused =
                    assertThrows(ConnectFailedException.class, () -> connect(sentinel.host(), "unknown", alice()));
            assertTrue(String.valueOf(refused.getMessage()).contains("unknown"), refused::toString);
        }
    }

    @Test
    void severalHostsAreOfSentinels() {
        var refused = assertThrows(
                ConnectFailedException.class,
                () -> Connection.open(Server.of("redis", broker.host() + "," + broker.host()), alice().build()));
        assertTrue(String.valueOf(refused.getMessage()).contains("RedisSentinel"), refused::toString);
    }
}
