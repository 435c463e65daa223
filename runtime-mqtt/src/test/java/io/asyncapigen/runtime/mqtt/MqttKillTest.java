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
import io.asyncapigen.runtime.testkit.server.LocalServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            sendThrough(own, version, quality, count, unwritten, false);
        }
    }

    /** HiveMQ writes down first: killed while most are on their way to their subscriber, it loses none. */
    @ParameterizedTest
    @CsvSource({"V3, AT_LEAST_ONCE, 10000", "V5, AT_LEAST_ONCE, 10000", "V5, EXACTLY_ONCE, 2000"})
    void noneIsLostThatHiveMqHadAcknowledged(Version version, MqttQos quality, int count) throws Exception {
        try (HiveMqServer own = HiveMqServer.start()) {
            Sent sent = sendThrough(own, version, quality, count, 0, true);
            assertTrue(sent.onTheirWay() > count / 3, () -> "was not killed in the midst: " + sent);
        }
    }

    /** What it is about to write down it loses now and then: sent again it is acknowledged, and never delivered. */
    @ParameterizedTest
    @CsvSource({"V3, AT_LEAST_ONCE, 10000", "V5, AT_LEAST_ONCE, 10000"})
    void noneIsLostButWhatHiveMqWasAboutToWriteDown(Version version, MqttQos quality, int count) throws Exception {
        try (HiveMqServer own = HiveMqServer.start()) {
            Sent sent = sendThrough(own, version, quality, count, 1, false);
            assertTrue(sent.unanswered().containsAll(sent.missing()), sent::toString);
        }
    }

    /**
     * @param missing what has not been received
     * @param unanswered what had not been acknowledged when the server was killed
     * @param onTheirWay how many had not been received then
     */
    private record Sent(Set<String> missing, Set<String> unanswered, int onTheirWay) {}

    /**
     * @param unwritten how many the server may lose
     * @param isAnswered whether it is killed when it has acknowledged all that was sent
     */
    private static Sent sendThrough(
            LocalServer own, Version version, MqttQos quality, int count, int unwritten, boolean isAnswered)
            throws Exception {
        Route route = route(fresh()).option(quality);
        Set<String> received = ConcurrentHashMap.newKeySet();
        try (Connection receiving = Connection.open(server(version, own.host()), lasting("receiver"));
                Connection sending = Connection.open(server(version, own.host()), lasting("sender"))) {
            CountDownLatch killed = new CountDownLatch(isAnswered ? 1 : 0);
            receiving.subscriber(route, RAW).maxInFlight(8).subscribe(each -> {
                if (received.size() >= count / 10) {
                    killed.await(); // so that most are on their way
                }
                received.add(text(each));
            });
            Publisher<RawMessage> publisher = sending.publisher(route, RAW);
            Set<String> unanswered = new HashSet<>();
            AtomicInteger onTheirWay = new AtomicInteger();
            send(publisher, count, isAnswered, inTheAir -> {
                onTheirWay.set(count / 2 + 1 - received.size());
                unanswered.addAll(inTheAir);
                own.kill();
                killed.countDown();
                own.launch();
            });
            publisher.send(message("last"));
            await(() -> received.contains("last"));
            await(() -> received.size() >= count + 1 - unwritten);
            Set<String> missing =
                    IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.toSet());
            missing.removeAll(received);
            return new Sent(missing, unanswered, onTheirWay.get());
        }
    }

    /** Takes what is not acknowledged yet. */
    private interface Middle {
        void come(Set<String> unanswered) throws Exception;
    }

    /** Sends all; what fails is sent again. */
    private static void send(Publisher<RawMessage> publisher, int count, boolean isAnswered, Middle middle)
            throws Exception {
        Deque<CompletableFuture<?>> inTheAir = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            RawMessage message = message("" + i);
            inTheAir.add(publisher
                    .sendAsync(message)
                    .toCompletableFuture()
                    .handle((receipt, failure) ->
                            failure == null ? CompletableFuture.completedStage(receipt) : publisher.sendAsync(message))
                    .thenCompose(each -> each));
            if (inTheAir.size() > IN_THE_AIR) {
                inTheAir.remove().get(60, TimeUnit.SECONDS);
            }
            if (i == count / 2) {
                if (isAnswered) {
                    awaitAll(inTheAir);
                }
                Set<String> unanswered = new HashSet<>();
                int next = i + 1 - inTheAir.size();
                for (var each : inTheAir) {
                    if (!each.isDone()) {
                        unanswered.add("" + next);
                    }
                    next++;
                }
                middle.come(unanswered);
            }
        }
        awaitAll(inTheAir);
    }

    private static void awaitAll(Deque<CompletableFuture<?>> all) throws Exception {
        for (var each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
    }
}
