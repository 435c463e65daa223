package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.redis.RedisStream;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.util.List;

/** Streams of Redis: a consumer group, acknowledgements one by one. */
record RedisStreamBroker(LocalServer server) implements Broker {
    private static final int IN_FLIGHT = 64;
    private static final String GROUP = "benchmark";

    static Broker start() throws IOException, InterruptedException {
        return new RedisStreamBroker(RedisBroker.launch());
    }

    @Override
    public List<Contender> contenders() {
        return List.of(
                new BareRedisStream(server.port(), GROUP, IN_FLIGHT),
                new Ours(
                        Server.of("redis", server.host()),
                        key -> List.of(RedisStream.plain()),
                        key -> List.of(RedisStream.of(GROUP).fromTheBeginning()),
                        message -> new SendOption[0],
                        IN_FLIGHT));
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public void forget(String key) {
        RedisClient client = BareRedis.client(server.port());
        client.connect().sync().del(key);
        client.shutdown();
    }

    @Override
    public void end() throws IOException {
        server.close();
    }
}
