package io.asyncapigen.benchmarks.brokers;

import io.nats.client.Connection;
import io.nats.client.ConsumeOptions;
import io.nats.client.JetStream;
import io.nats.client.MessageConsumer;
import io.nats.client.Nats;
import io.nats.client.api.AckPolicy;
import io.nats.client.api.ConsumerConfiguration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What one would write by hand on jnats, through a stream that has the name of its subject. */
record BareJetStream(String host, int batch) implements Contender {
    @Override
    public String name() {
        return "jnats";
    }

    private Connection connect() throws Exception {
        return Nats.connect("nats://" + host);
    }

    @Override
    public Sender sender(String subject) throws Exception {
        Connection connection = connect();
        JetStream stream = connection.jetStream();
        return new Sender() {
            @Override
            public void send(Measurement message, Consumer<@Nullable Throwable> done) {
                stream.publishAsync(subject, BareNats.headers(), Wire.encode(message))
                        .whenComplete((receipt, e) -> done.accept(e));
            }

            @Override
            public void end() throws Exception {
                connection.close();
            }
        };
    }

    @Override
    public Ending receive(String subject, IntConsumer handler) throws Exception {
        Connection connection = connect();
        MessageConsumer consumer = connection
                .getStreamContext(subject)
                .createOrUpdateConsumer(ConsumerConfiguration.builder()
                        .durable("benchmark")
                        .ackPolicy(AckPolicy.Explicit)
                        .maxAckPending(batch)
                        .build())
                .consume(ConsumeOptions.builder().batchSize(batch).build(), message -> {
                    handler.accept(Wire.decode(message.getData()));
                    message.ack();
                });
        return () -> {
            consumer.close();
            connection.close();
        };
    }
}
