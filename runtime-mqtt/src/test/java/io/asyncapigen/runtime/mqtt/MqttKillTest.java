package io.asyncapigen.runtime.mqtt;

import static io.asyncapigen.runtime.mqtt.MqttTests.RAW;
import static io.asyncapigen.runtime.mqtt.MqttTests.alice;
import static io.asyncapigen.runtime.mqtt.MqttTests.await;
import static io.asyncapigen.runtime.mqtt.MqttTests.fresh;
import static io.asyncapigen.runtime.mqtt.MqttTests.message;
import static io.asyncapigen.runtime.mqtt.MqttTests.route;
import static io.asyncapigen.runtime.mqtt.MqttTests.server;
import static io.asyncapigen.runtime.mqtt.MqttTests.text;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Mosquitto that is killed with SIGKILL in the midst of 10,000 messages, and started again on what it has written down. */
@Timeout(180)
class MqttKillTest {
    private static final int COUNT = 10_000;

    /** As many as have not been acknowledged at any time. */
    private static final int IN_THE_AIR = 200;

    private static final int UNWRITTEN = 1;

    private static ConnectOptions lasting(String role) {
        return alice().option(MqttSession.lasting(role + "-" + UUID.randomUUID()))
                .build();
    }

    /**
     * Mosquitto 2.0 acknowledges a message first and writes it down afterwards, before it reads the next one from the same connection, even
     * where it writes as often as it can ({@code autosave_interval 1}).
     */
    @ParameterizedTest
    @EnumSource
    void ofQualityOneNoneIsLostButWhatTheServerWasAboutToWriteDown(Version version) throws Exception {
        try (MqttServer own = MqttServer.start(false)) {
            Route route = route(fresh());
            Set<String> received = ConcurrentHashMap.newKeySet();
            try (Connection receiving = Connection.open(server(version, own.host()), lasting("receiver"));
                    Connection sending = Connection.open(server(version, own.host()), lasting("sender"))) {
                receiving.subscriber(route, RAW).maxInFlight(8).subscribe(each -> received.add(text(each)));
                Publisher<RawMessage> publisher = sending.publisher(route, RAW);
                send(own, publisher);
                publisher.send(message("last"));
                await(() -> received.contains("last"));
                await(() -> received.size() > COUNT - UNWRITTEN);
            }
        }
    }

    /** Sends all, and kills the server in the middle; what fails is sent again. */
    private static void send(MqttServer own, Publisher<RawMessage> publisher) throws Exception {
        Deque<CompletableFuture<?>> inTheAir = new ArrayDeque<>();
        for (int i = 0; i < COUNT; i++) {
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
            if (i == COUNT / 2) {
                own.kill();
                own.launch();
            }
        }
        for (var each : inTheAir) {
            each.get(60, TimeUnit.SECONDS);
        }
    }

    /** What no longer was with us when the server was killed, and not yet with the receiver, is lost, and nothing says so. */
    @ParameterizedTest
    @EnumSource
    void ofQualityZeroNoMoreAreLostThanWereInTheAir(Version version) throws Exception {
        try (MqttServer own = MqttServer.start(false)) {
            Route route = route(fresh()).option(MqttQos.AT_MOST_ONCE);
            Set<String> received = ConcurrentHashMap.newKeySet();
            try (Connection receiving = Connection.open(server(version, own.host()), lasting("receiver"));
                    Connection sending = Connection.open(server(version, own.host()), lasting("sender"))) {
                receiving.subscriber(route, RAW).maxInFlight(8).subscribe(each -> received.add(text(each)));
                Publisher<RawMessage> publisher = sending.publisher(route, RAW);
                for (int i = 0; i < COUNT; i++) {
                    publisher.sendAsync(message("" + i));
                    if (i % IN_THE_AIR == 0 && i != COUNT / 2) {
                        String last = "" + i;
                        await(() -> received.contains(last));
                    } else if (i == COUNT / 2) {
                        own.kill();
                        own.launch();
                        await(() -> {
                            publisher.send(message("both are back"));
                            return received.remove("both are back");
                        });
                    }
                }
                await(() -> received.contains("" + (COUNT - 1)));
                received.remove("both are back"); // where more of them were sent than waited for
                int lost = COUNT - received.size();
                assertTrue(lost <= IN_THE_AIR, lost + " lost");
            }
        }
    }
}
