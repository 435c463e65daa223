package io.asyncapigen.benchmarks.brokers;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What one would write by hand on Lettuce. */
record BareRedis(int port) implements Contender {
    @Override
    public String name() {
        return "lettuce";
    }

    static RedisClient client(int port) {
        return RedisClient.create(RedisURI.create("127.0.0.1", port));
    }

    @Override
    public Sender sender(String channel) {
        RedisClient client = client(port);
        var commands = client.connect(ByteArrayCodec.INSTANCE).async();
        byte[] name = Wire.bytes(channel);
        return new Sender() {
            @Override
            public void send(Measurement message, Consumer<@Nullable Throwable> done) {
                commands.publish(name, Wire.encode(message)).whenComplete((receivers, e) -> done.accept(e));
            }

            @Override
            public void end() {
                client.shutdown();
            }
        };
    }

    @Override
    public Ending receive(String channel, IntConsumer handler) {
        RedisClient client = client(port);
        StatefulRedisPubSubConnection<byte[], byte[]> connection = client.connectPubSub(ByteArrayCodec.INSTANCE);
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(byte[] channel, byte[] message) {
                handler.accept(Wire.decode(message));
            }
        });
        connection.sync().subscribe(Wire.bytes(channel));
        return client::shutdown;
    }
}
