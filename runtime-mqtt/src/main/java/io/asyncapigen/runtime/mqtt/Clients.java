package io.asyncapigen.runtime.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import io.reactivex.schedulers.Schedulers;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What clients of both versions have in common. */
final class Clients {
    /** Threads for all connections, as many as there are processors, as long as there is one. */
    private static final Executor THREADS = task -> {
        var thread = new Thread(task, "mqtt-io");
        thread.setDaemon(true);
        thread.start();
    };

    private Clients() {}

    static Client of(
            Version version,
            SessionSettings settings,
            Endpoint endpoint,
            Supplier<Identity> identity,
            Client.Events events) {
        return version == Version.V5
                ? new Client5(settings, endpoint, identity, events)
                : new Client3(settings, endpoint, identity, events);
    }

    /** Calls back on the I/O thread, which our own side never blocks. */
    static MqttClientBuilder builder(SessionSettings settings, Endpoint endpoint) {
        return MqttClient.builder()
                .identifier(settings.clientId())
                .transportConfig(endpoint.transport(0))
                .executorConfig()
                .nettyExecutor(THREADS)
                .nettyThreads(Runtime.getRuntime().availableProcessors())
                .applicationScheduler(Schedulers.trampoline())
                .applyExecutorConfig();
    }

    static com.hivemq.client.mqtt.datatypes.MqttQos qos(MqttQos qos) {
        return com.hivemq.client.mqtt.datatypes.MqttQos.values()[qos.ordinal()];
    }

    static MqttQos qos(com.hivemq.client.mqtt.datatypes.MqttQos qos) {
        return MqttQos.values()[qos.getCode()];
    }
}
