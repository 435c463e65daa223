package io.asyncapigen.benchmarks.kafka;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.kafka.KafkaGroup;
import io.asyncapigen.runtime.kafka.KafkaKey;
import io.asyncapigen.runtime.kafka.KafkaStart;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** What the classes call that are generated. */
record Ours(String broker, int inFlight) implements Contender {
    @Override
    public String name() {
        return "asyncapi-gen";
    }

    private Connection connect() {
        return Connection.open(Server.of("kafka", broker), ConnectOptions.defaults());
    }

    private static Route route(String topic) {
        return Route.of(topic, AddressTemplate.parse(topic));
    }

    @Override
    public void send(String topic, int messages) throws Exception {
        var places = new Semaphore(inFlight);
        var failure = new AtomicReference<Throwable>();
        try (Connection connection = connect()) {
            var publisher = connection.publisher(route(topic), Measurement.SET);
            for (int i = 0; i < messages; i++) {
                places.acquire();
                Measurement message = Measurement.of(i);
                publisher
                        .sendAsync(message, KafkaKey.of(message.payload().lampId()))
                        .whenComplete((receipt, e) -> {
                            places.release();
                            if (e != null) {
                                failure.set(e);
                            }
                        });
            }
            places.acquire(inFlight);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    @Override
    public void receive(String topic, int messages, IntConsumer handler) throws Exception {
        var left = new CountDownLatch(messages);
        try (Connection connection = connect()) {
            Route route = route(topic)
                    .option(KafkaGroup.of(UUID.randomUUID().toString()))
                    .option(KafkaStart.earliest());
            connection.subscriber(route, Measurement.SET).maxInFlight(1).subscribe(delivery -> {
                handler.accept(delivery.message().payload().lumens());
                left.countDown();
            });
            left.await();
        }
    }
}
