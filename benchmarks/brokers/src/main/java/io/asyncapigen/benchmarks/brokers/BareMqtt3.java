package io.asyncapigen.benchmarks.brokers;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What one would write by hand on hivemq-mqtt-client, for MQTT 3.1.1. */
record BareMqtt3(int port) implements Contender {
    @Override
    public String name() {
        return "hivemq-mqtt-client";
    }

    private Mqtt3AsyncClient connect() throws Exception {
        Mqtt3AsyncClient client =
                Mqtt3Client.builder().serverHost("127.0.0.1").serverPort(port).buildAsync();
        client.connect().get();
        return client;
    }

    @Override
    public Sender sender(String topic) throws Exception {
        Mqtt3AsyncClient client = connect();
        return new Sender() {
            @Override
            public void send(Measurement message, Consumer<@Nullable Throwable> done) {
                client.publishWith()
                        .topic(topic)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(Wire.encode(message))
                        .send()
                        .whenComplete((result, e) -> done.accept(e));
            }

            @Override
            public void end() throws Exception {
                client.disconnect().get();
            }
        };
    }

    @Override
    public Ending receive(String topic, IntConsumer handler) throws Exception {
        Mqtt3AsyncClient client = connect();
        client.subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(publish -> {
                    handler.accept(Wire.decode(publish.getPayloadAsBytes()));
                    publish.acknowledge();
                })
                .manualAcknowledgement(true)
                .send()
                .get();
        return () -> client.disconnect().get();
    }
}
