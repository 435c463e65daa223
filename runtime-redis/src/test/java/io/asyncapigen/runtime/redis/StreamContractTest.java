package io.asyncapigen.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** Receivers that are consumers of a group. */
class StreamContractTest extends RedisContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = RedisServer.start(false);
    }

    @Override
    public ConnectOptions options() {
        return super.options().toBuilder().option(RedisStream.plain()).build();
    }

    @Override
    public Route receiving(Route route) {
        return route.option(
                RedisStream.of("workers").claimAfter(Duration.ofSeconds(5)).deadLetters("dead-of-" + route.channel()));
    }

    @Override
    public int openings() {
        return Integer.getInteger("redis.openings", 200);
    }

    /** A stream would stay. */
    @Override
    public List<ReplyRoute> ownReplies() {
        return List.of();
    }

    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.WILDCARDS, Ability.CERTIFICATE);
    }

    @Override
    public List<String> deadLetters(Route route) {
        RedisURI uri = RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(broker.port())
                .withAuthentication("alice", "wonderland".toCharArray())
                .build();
        byte[] key = ("dead-of-" + route.channel()).getBytes(UTF_8);
        try (RedisClient client = RedisClient.create(uri);
                var connection = client.connect(ByteArrayCodec.INSTANCE)) {
            return connection.sync().xrange(key, Range.unbounded()).stream()
                    .map(each -> new Entry(each.getId(), each.getBody(), 1)
                            .envelope(route, "", "payload")
                            .payload())
                    .map(each -> new String(each.unwrap(), UTF_8))
                    .toList();
        }
    }
}
