package io.asyncapigen.benchmarks.brokers;

import java.util.Map;
import java.util.concurrent.Callable;

/** All that there are, by name. */
final class Brokers {
    private static final Map<String, Callable<Broker>> STARTS = Map.of(
            "amqp", AmqpBroker::start,
            "kafka", KafkaBroker::start,
            "mqtt", MqttBroker::startFor3,
            "mqtt5", MqttBroker::startFor5,
            "nats", NatsBroker::start,
            "jetstream", JetStreamBroker::start,
            "redis", RedisBroker::start,
            "redis-stream", RedisStreamBroker::start);

    private Brokers() {}

    static Broker start(String name) throws Exception {
        Callable<Broker> start = STARTS.get(name);
        if (start == null) {
            throw new IllegalArgumentException(name + " is none of "
                    + String.join(", ", STARTS.keySet().stream().sorted().toList()));
        }
        return start.call();
    }
}
