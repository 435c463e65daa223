package io.asyncapigen.benchmarks.brokers;

import io.lettuce.core.Consumer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What one would write by hand on Lettuce. */
record BareRedisStream(int port, String group, int batch) implements Contender {
    private static final String PAYLOAD = "payload";
    private static final byte[] PAYLOAD_FIELD = Wire.bytes(PAYLOAD);
    private static final byte[] CONTENT_TYPE_FIELD = Wire.bytes(Wire.CONTENT_TYPE_HEADER);
    private static final byte[] CONTENT_TYPE = Wire.bytes(Wire.JSON);
    private static final long BLOCK_MILLIS = 100;

    @Override
    public String name() {
        return "lettuce";
    }

    @Override
    public Sender sender(String stream) {
        RedisClient client = BareRedis.client(port);
        var commands = client.connect(ByteArrayCodec.INSTANCE).async();
        byte[] key = Wire.bytes(stream);
        return new Sender() {
            @Override
            public void send(Measurement message, java.util.function.Consumer<@Nullable Throwable> done) {
                Map<byte[], byte[]> fields = new LinkedHashMap<>();
                fields.put(CONTENT_TYPE_FIELD, CONTENT_TYPE);
                fields.put(PAYLOAD_FIELD, Wire.encode(message));
                commands.xadd(key, fields).whenComplete((id, e) -> done.accept(e));
            }

            @Override
            public void end() {
                client.shutdown();
            }
        };
    }

    @Override
    public Ending receive(String stream, IntConsumer handler) {
        RedisClient client = BareRedis.client(port);
        StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE);
        byte[] key = Wire.bytes(stream);
        byte[] name = Wire.bytes(group);
        connection
                .sync()
                .xgroupCreate(XReadArgs.StreamOffset.from(key, "0"), name, XGroupCreateArgs.Builder.mkstream());
        var ends = new AtomicBoolean();
        var loop = new Thread(() -> read(connection, key, name, handler, ends), "bare-consumer");
        loop.start();
        return () -> {
            ends.set(true);
            loop.join();
            client.shutdown();
        };
    }

    @SuppressWarnings("unchecked") // an array of offsets is of whatever type
    private void read(
            StatefulRedisConnection<byte[], byte[]> connection,
            byte[] key,
            byte[] name,
            IntConsumer handler,
            AtomicBoolean ends) {
        Consumer<byte[]> consumer = Consumer.from(name, Wire.bytes("bare"));
        XReadArgs arguments = XReadArgs.Builder.count(batch).block(BLOCK_MILLIS);
        while (!ends.get()) {
            for (StreamMessage<byte[], byte[]> each :
                    connection.sync().xreadgroup(consumer, arguments, XReadArgs.StreamOffset.lastConsumed(key))) {
                handler.accept(Wire.decode(payload(each.getBody())));
                connection.async().xack(key, name, each.getId());
            }
        }
        connection.sync().ping(); // so that all acknowledgements have gone before
    }

    private static byte[] payload(Map<byte[], byte[]> fields) {
        for (Map.Entry<byte[], byte[]> each : fields.entrySet()) {
            if (new String(each.getKey(), StandardCharsets.UTF_8).equals(PAYLOAD)) {
                return each.getValue();
            }
        }
        throw new IllegalStateException("no payload");
    }
}
