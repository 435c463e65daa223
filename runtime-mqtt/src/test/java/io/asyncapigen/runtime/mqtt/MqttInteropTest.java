package io.asyncapigen.runtime.mqtt;

import static io.asyncapigen.runtime.mqtt.MqttTests.RAW;
import static io.asyncapigen.runtime.mqtt.MqttTests.alice;
import static io.asyncapigen.runtime.mqtt.MqttTests.await;
import static io.asyncapigen.runtime.mqtt.MqttTests.collect;
import static io.asyncapigen.runtime.mqtt.MqttTests.fresh;
import static io.asyncapigen.runtime.mqtt.MqttTests.message;
import static io.asyncapigen.runtime.mqtt.MqttTests.next;
import static io.asyncapigen.runtime.mqtt.MqttTests.route;
import static io.asyncapigen.runtime.mqtt.MqttTests.server;
import static io.asyncapigen.runtime.mqtt.MqttTests.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With {@code mosquitto_pub} and {@code mosquitto_sub}, which share no code with us. */
@Timeout(60)
class MqttInteropTest {
    private static MqttServer broker;

    @BeforeAll
    static void startServer() throws Exception {
        TestMachine.requireProgram("mosquitto_pub", "mosquitto-clients");
        broker = MqttServer.start(false);
    }

    @AfterAll
    static void endServer() throws Exception {
        if (broker != null) {
            broker.close();
        }
    }

    private static Process start(Version version, String program, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(program, "-h", "127.0.0.1", "-p", "" + broker.port()));
        command.addAll(List.of("-u", "alice", "-P", "wonderland", "-q", "1"));
        command.addAll(List.of("-V", version == Version.V5 ? "mqttv5" : "mqttv311"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void publish(Version version, String... arguments) throws Exception {
        Process process = start(version, "mosquitto_pub", arguments);
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), new String(process.getInputStream().readAllBytes()));
    }

    /** Waits for one message; its output is all there when it has ended. */
    private static Process subscribe(Version version, String topic, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("-t", topic, "-C", "1", "-W", "20"));
        all.addAll(List.of(arguments));
        Process process = start(version, "mosquitto_sub", all.toArray(String[]::new));
        await(() -> broker.log().contains("\t" + topic + " (QoS 1)"));
        return process;
    }

    private static String output(Process process) throws Exception {
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static Connection connect(Version version) {
        return Connection.open(server(version, broker.host()), alice().build());
    }

    @ParameterizedTest
    @EnumSource
    void itIsUnderstood(Version version) throws Exception {
        String topic = fresh();
        try (Connection connection = connect(version)) {
            var received = collect(connection, route(topic));
            publish(version, "-t", topic, "-m", "жук");
            assertEquals("жук", text(next(received)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void itUnderstandsUs(Version version) throws Exception {
        String topic = fresh();
        Process process = subscribe(version, topic, "-v");
        try (Connection connection = connect(version)) {
            connection.publisher(route(topic), RAW).send(message("жук"));
            assertEquals(topic + " жук", output(process));
        }
    }

    @Test
    void thePropertiesOfMqtt5AreUnderstood() throws Exception {
        String topic = fresh();
        try (Connection connection = connect(Version.V5)) {
            var received = collect(connection, route(topic));
            List<String> arguments = new ArrayList<>(List.of("-t", topic, "-m", "{}"));
            arguments.addAll(List.of("-D", "publish", "user-property", "Trace", "t1"));
            arguments.addAll(List.of("-D", "publish", "user-property", "Trace", "t2"));
            arguments.addAll(List.of("-D", "publish", "content-type", "application/json"));
            arguments.addAll(List.of("-D", "publish", "response-topic", "answers"));
            arguments.addAll(List.of("-D", "publish", "correlation-data", "c-1"));
            publish(Version.V5, arguments.toArray(String[]::new));
            Delivery<RawMessage> delivery = next(received);
            assertEquals(2, delivery.headers().all("Trace").size());
            assertEquals("application/json", delivery.contentType().toString());
            MqttDelivery facts = delivery.metadata(MqttDelivery.class).orElseThrow();
            assertEquals(Optional.of("answers"), facts.responseTopic());
            assertEquals(Optional.of(Binary.utf8("c-1")), facts.correlationData());
        }
    }

    @Test
    void itUnderstandsOurPropertiesOfMqtt5() throws Exception {
        String topic = fresh();
        Process process = subscribe(Version.V5, topic, "-F", "%p %C %P");
        try (Connection connection = connect(Version.V5)) {
            connection.publisher(route(topic), RAW).send(message("a"), SendOption.header("Trace", "t1"));
            assertEquals("a application/octet-stream Trace:t1", output(process));
        }
    }

    @Test
    void itsRequestIsAnswered() throws Exception {
        Route questions = route(fresh());
        String answers = fresh();
        Process process = subscribe(Version.V5, answers, "-F", "%p %D");
        try (Connection connection = connect(Version.V5)) {
            ReplyRoute reply = ReplyRoute.of(Route.of("replies", AddressTemplate.unknown()));
            connection.responder(questions, RAW, reply, RAW).respond(each -> message("yes"));
            List<String> arguments =
                    new ArrayList<>(List.of("-t", questions.address().expand(Map.of()), "-m", "really?"));
            arguments.addAll(List.of("-D", "publish", "response-topic", answers));
            arguments.addAll(List.of("-D", "publish", "correlation-data", "c-1"));
            publish(Version.V5, arguments.toArray(String[]::new));
            assertEquals("yes c-1", output(process));
        }
    }

    @Test
    void itSeesThePropertiesThatBindingsSay() throws Exception {
        String topic = fresh();
        Process process = subscribe(Version.V5, topic, "-F", "%F|%C|%R|%D|%E");
        MessageType<RawMessage> type = MessageType.builder("raw", RawMessage.class)
                .payload(TypeToken.of(Binary.class), RawMessage::payload)
                .bindings(MqttTests.binding(Map.of(
                        "payloadFormatIndicator",
                        1,
                        "contentType",
                        "text/plain",
                        "responseTopic",
                        "answers/here",
                        "correlationData",
                        Map.of("const", "c-1"))))
                .build(RawMessage::of);
        try (Connection connection = connect(Version.V5)) {
            Route route = route(topic).operation("op", MqttTests.binding(Map.of("messageExpiryInterval", 60)));
            connection.publisher(route, MessageSet.of(type)).send(message("a"));
        }
        assertEquals("1|text/plain|answers/here|c-1|60", output(process));
    }

    private record Lamp(Map<String, Integer> payload, Map<String, String> headers) implements Message {}

    private static final MessageSet<Lamp> LAMPS = MessageSet.of(MessageType.builder("lamp", Lamp.class)
            .contentType("application/json")
            .payload(new TypeToken<Map<String, Integer>>() {}, Lamp::payload)
            .headers(new TypeToken<Map<String, String>>() {}, Lamp::headers)
            .build(Lamp::new));

    @Test
    void anEnvelopeThatIsWrittenByHandIsUnderstoodOnMqtt3() throws Exception {
        String topic = fresh();
        var received = new LinkedBlockingQueue<Delivery<Lamp>>();
        try (Connection connection = connect(Version.V3)) {
            connection
                    .subscriber(route(topic).option(new JsonEnvelope()), LAMPS)
                    .subscribe(received::add);
            publish(Version.V3, "-t", topic, "-m", """
                    {"headers": {"trace": "7f"}, "payload": {"lumens": 12}}""");
            Lamp lamp = next(received).message();
            assertEquals(new Lamp(Map.of("lumens", 12), Map.of("trace", "7f")), lamp);
        }
    }

    @Test
    void ourEnvelopeIsReadByAProgramThatKnowsJson() throws Exception {
        TestMachine.requireProgram("python3", "python3");
        String topic = fresh();
        Process process = subscribe(Version.V3, topic);
        try (Connection connection = connect(Version.V3)) {
            connection
                    .publisher(route(topic).option(new JsonEnvelope()), LAMPS)
                    .send(new Lamp(Map.of("lumens", 12), Map.of("trace", "7f")));
        }
        Process python = new ProcessBuilder("python3", "-c", """
                import json, sys
                envelope = json.loads(sys.argv[1])
                print(envelope["contentType"], envelope["headers"]["trace"], envelope["payload"]["lumens"])
                """, output(process))
                .redirectErrorStream(true)
                .start();
        assertEquals("application/json 7f 12", output(python));
    }
}
