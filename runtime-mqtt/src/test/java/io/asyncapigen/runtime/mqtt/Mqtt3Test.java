package io.asyncapigen.runtime.mqtt;

import static io.asyncapigen.runtime.mqtt.MqttTests.RAW;
import static io.asyncapigen.runtime.mqtt.MqttTests.alice;
import static io.asyncapigen.runtime.mqtt.MqttTests.fresh;
import static io.asyncapigen.runtime.mqtt.MqttTests.message;
import static io.asyncapigen.runtime.mqtt.MqttTests.route;
import static io.asyncapigen.runtime.mqtt.MqttTests.server;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What MQTT 3.1.1 has not, on a real server. */
@Timeout(60)
class Mqtt3Test {
    private static MqttServer broker;

    record Traced(String payload, Map<String, String> headers) implements Message {}

    private static final MessageSet<Traced> TRACED = MessageSet.of(MessageType.builder("traced", Traced.class)
            .contentType("text/plain")
            .payload(TypeToken.of(String.class), Traced::payload)
            .headers(new TypeToken<Map<String, String>>() {}, Traced::headers)
            .build(Traced::new));

    @BeforeAll
    static void startServer() throws Exception {
        broker = MqttServer.start(false);
    }

    @AfterAll
    static void endServer() throws Exception {
        broker.close();
    }

    private static Connection connect() {
        return Connection.open(server(Version.V3, broker.host()), alice().build());
    }

    @Test
    void messagesWithHeadersAreRefusedWhenTheyAreOpened() {
        try (Connection connection = connect()) {
            var sending = assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.publisher(route(fresh()), TRACED).send(new Traced("a", Map.of())));
            assertTrue(String.valueOf(sending.getMessage()).contains("JsonEnvelope"), sending::toString);
            assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.subscriber(route(fresh()), TRACED).subscribe(each -> {}));
        }
    }

    @Test
    void aHeaderBesideFailsTheSend() {
        try (Connection connection = connect()) {
            var refused = assertThrows(
                    SendFailedException.class,
                    () -> connection
                            .publisher(route(fresh()), RAW)
                            .send(message("a"), SendOption.header("trace", "t1")));
            assertTrue(String.valueOf(refused.getMessage()).contains("trace"), refused::toString);
        }
    }

    @Test
    void optionsOfMqtt5AreRefused() {
        var expiry = new MqttExpiry(Duration.ofSeconds(1));
        try (Connection connection = connect()) {
            assertThrows(
                    AsyncApiException.class,
                    () -> connection.publisher(route(fresh()), RAW).send(message("a"), expiry));
            assertThrows(
                    AsyncApiException.class,
                    () -> connection
                            .publisher(route(fresh()).option(expiry), RAW)
                            .send(message("a")));
        }
        assertThrows(
                ConnectFailedException.class,
                () -> Connection.open(
                        server(Version.V3, broker.host()),
                        alice().option(new MqttReceiveMaximum(10)).build()));
    }
}
