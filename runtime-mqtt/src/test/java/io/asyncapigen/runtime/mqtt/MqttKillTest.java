package io.asyncapigen.runtime.mqtt;

import static io.asyncapigen.runtime.mqtt.MqttTests.RAW;
import static io.asyncapigen.runtime.mqtt.MqttTests.alice;
import static io.asyncapigen.runtime.mqtt.MqttTests.await;
import static io.asyncapigen.runtime.mqtt.MqttTests.fresh;
import static io.asyncapigen.runtime.mqtt.MqttTests.message;
import static io.asyncapigen.runtime.mqtt.MqttTests.route;
import static io.asyncapigen.runtime.mqtt.MqttTests.server;
import static io.asyncapigen.runtime.mqtt.MqttTests.text;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that is killed with SIGKILL in the midst of 10,000 messages, and started again on what it has written down. */
@Timeout(300)
class MqttKillTest {
    /** As many as have not been acknowledged at any time. */
    private static final int IN_THE_AIR = 200;

    private static ConnectOptions lasting(String role) {
        return alice().option(MqttSession.lasting(role + "-" + UUID.randomUUID()))
                .build();
    }

    /**
     * Mosquitto 2.0 acknowledges a message first and writes it down afterwards, before it reads the next one from the same connection, even
     * where it writes as often as it can ({@code autosave_interval 1}). Of quality 2 it forgets those that it has not got to the end of the
     * exchange with, no more than 20 at a time, and says afterwards that they have arrived.
     */
    @ParameterizedTest
    @CsvSource({"V3, AT_LEAST_ONCE, 10000, 1", "V5, AT_LEAST_ONCE, 10000, 1", "V5, EXACTLY_ONCE, 2000, 20"})
    void noneIsLostButWhatMosquittoWasAboutToWriteDown(Version version, MqttQos quality, int count, int unwritten)
            throws Exception {
        try (MqttServer own = MqttServer.start(false)) {
            sendThrough(own, version, quality, count, unwritten);
        }
    }

    /** HiveMQ writes down first. */
    @ParameterizedTest
    @CsvSource({"V3, AT_LEAST_ONCE, 10000", "V5, AT_LEAST_ONCE, 10000", "V5, EXACTLY_ONCE, 2000"})
    void noneIsLost(Version version, MqttQos quality, int count) throws Exception {
        try (HiveMqServer own = HiveMqServer.start()) {
            sendThrough(own, version, quality, count, 0);
        }
    }

    private static void sendThrough(LocalServer own, Version version, MqttQos quality, int count, int unwritten)
            throws Exception {
        Route route = route(fresh()).option(quality);
        Set<String> received = ConcurrentHashMap.newKeySet();
        try (Connection receiving = Connection.open(server(version, own.host()), lasting("receiver"));
                Connection sending = Connection.open(server(version, own.host()), lasting("sender"))) {
            receiving.subscriber(route, RAW).maxInFlight(8).subscribe(each -> received.add(text(each)));
            Publisher<RawMessage> publisher = sending.publisher(route, RAW);
            send(own, publisher, count);
            publisher.send(message("last"));
            await(() -> received.contains("last"));
            await(() -> received.size() >= count + 1 - unwritten);
        }
    }

    /** Sends all, and kills the server in the middle; what fails is sent again. */
    private static void send(LocalServer own, Publisher<RawMessage> publisher, int count) throws Exception {
        Deque<CompletableFuture<?>> inTheAir = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            RawMessage next = message("" + i);
            inTheAir.add(publisher
                    .sendAsync(next)
                    .toCompletableFuture()
                    .handle((receipt, failure) ->
                            failure == null ? CompletableFuture.completedStage(receipt) : publisher.sendAsync(next))
                    .thenCompose(each -> each));
            if (inTheAir.size() > IN_THE_AIR) {
                inTheAir.remove().get(60, TimeUnit.SECONDS);
            }
            if (i == count / 2) {
                own.kill();
                own.launch();
            }
        }
        for (var each : inTheAir) {
            each.get(60, TimeUnit.SECONDS);
        }
    }
}
