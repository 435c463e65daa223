package io.asyncapigen.benchmarks.brokers;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What one would write by hand on amqp-client. */
record BareAmqp(int port, int prefetch) implements Contender {
    private static final AMQP.BasicProperties PERSISTENT = new AMQP.BasicProperties.Builder()
            .contentType(Wire.JSON)
            .deliveryMode(2)
            .build();

    @Override
    public String name() {
        return "amqp-client";
    }

    private Connection connect() throws Exception {
        var factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        return factory.newConnection();
    }

    private static Channel open(Connection connection, String queue) throws IOException {
        Channel channel = connection.createChannel();
        channel.queueDeclare(queue, true, false, false, Map.of());
        return channel;
    }

    @Override
    public Sender sender(String queue) throws Exception {
        Connection connection = connect();
        Channel channel = open(connection, queue);
        ConcurrentNavigableMap<Long, Consumer<@Nullable Throwable>> waiting = new ConcurrentSkipListMap<>();
        channel.confirmSelect();
        channel.addConfirmListener(
                (tag, several) -> settle(waiting, tag, several, null),
                (tag, several) -> settle(waiting, tag, several, new IllegalStateException("refused")));
        return new Sender() {
            @Override
            public void send(Measurement message, Consumer<@Nullable Throwable> done) throws Exception {
                waiting.put(channel.getNextPublishSeqNo(), done);
                channel.basicPublish("", queue, true, PERSISTENT, Wire.encode(message));
            }

            @Override
            public void end() throws Exception {
                connection.close();
            }
        };
    }

    private static void settle(
            ConcurrentNavigableMap<Long, Consumer<@Nullable Throwable>> waiting,
            long tag,
            boolean several,
            @Nullable Throwable failure) {
        var settled = several ? waiting.headMap(tag, true) : waiting.subMap(tag, true, tag, true);
        settled.values().forEach(done -> done.accept(failure));
        settled.clear();
    }

    @Override
    public Ending receive(String queue, IntConsumer handler) throws Exception {
        Connection connection = connect();
        Channel channel = open(connection, queue);
        channel.basicQos(prefetch);
        channel.basicConsume(
                queue,
                false,
                (tag, delivery) -> {
                    handler.accept(Wire.decode(delivery.getBody()));
                    channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
                },
                tag -> {});
        return connection::close;
    }
}
