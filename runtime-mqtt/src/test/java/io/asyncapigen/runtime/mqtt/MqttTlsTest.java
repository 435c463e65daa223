package io.asyncapigen.runtime.mqtt;

import static io.asyncapigen.runtime.mqtt.MqttTests.RAW;
import static io.asyncapigen.runtime.mqtt.MqttTests.alice;
import static io.asyncapigen.runtime.mqtt.MqttTests.collect;
import static io.asyncapigen.runtime.mqtt.MqttTests.fresh;
import static io.asyncapigen.runtime.mqtt.MqttTests.message;
import static io.asyncapigen.runtime.mqtt.MqttTests.next;
import static io.asyncapigen.runtime.mqtt.MqttTests.route;
import static io.asyncapigen.runtime.mqtt.MqttTests.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.server.Cutter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates, on a real server. */
@Timeout(180)
class MqttTlsTest {
    private static MqttServer broker;

    @BeforeAll
    static void startServer() throws Exception {
        broker = MqttServer.start(true);
    }

    @AfterAll
    static void endServer() throws Exception {
        broker.close();
    }

    private static Tls trust() {
        return Tls.trusting(broker.certificateOfServer());
    }

    /** The password first, for the server's document asks for nothing: the first credentials count, and the certificate is shown besides. */
    private static ConnectOptions options(Tls tls) {
        return ConnectOptions.builder()
                .tls(tls)
                .credentials(UserPassword.of("alice", "wonderland"))
                .credentials(ClientCertificate.ofPem(broker.certificateOfClient(), broker.pemKeyOfClient()))
                .build();
    }

    private static void assertWorks(Connection connection) throws InterruptedException {
        Route route = route(fresh());
        var received = collect(connection, route);
        connection.publisher(route, RAW).send(message("a"));
        assertEquals("a", text(next(received)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtts", "secure-mqtt", "mqtts5"})
    void eachNameOfTheProtocolIsEncrypted(String protocol) throws Exception {
        try (Connection connection = Connection.open(Server.of(protocol, broker.host()), options(trust()))) {
            assertWorks(connection);
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefusedUnlessHostsDoNotCount() throws Exception {
        try (var elsewhere = new Cutter(broker.port(), "127.0.0.2")) {
            Server server = Server.of("mqtts5", elsewhere.host());
            var refused = assertThrows(
                    ConnectFailedException.class,
                    () -> Connection.open(server, options(trust())).close());
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("not trusted") && message.contains(elsewhere.host()), message);
            try (Connection connection = Connection.open(server, options(trust().withoutHostVerification()))) {
                assertWorks(connection);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtts", "mqtts5"})
    void mqttGoesOverEncryptedWebSocket(String protocol) throws Exception {
        ConnectOptions web = alice().tls(trust()).option(new MqttWebSocket()).build();
        try (Connection connection = Connection.open(Server.of(protocol, broker.webHost()), web)) {
            assertWorks(connection);
        }
        ConnectOptions distrusting = alice().option(new MqttWebSocket()).build();
        var refused = assertThrows(
                ConnectFailedException.class,
                () -> Connection.open(Server.of(protocol, broker.webHost()), distrusting)
                        .close());
        assertTrue(String.valueOf(refused.getMessage()).contains("not trusted"), refused::toString);
    }

    @Test
    void aCertificateMayBeAllThatIsAskedFor() throws Exception {
        try (MqttServer own = MqttServer.startKnowingCertificates()) {
            ServerAddress address = ServerAddress.of("mqtts5", own.host());
            Server server =
                    Server.of(address, List.of(new SecurityRequirement("it", new SecurityScheme.X509(), List.of())));
            ConnectOptions.Builder options = ConnectOptions.builder().tls(Tls.trusting(own.certificateOfServer()));
            assertThrows(
                    AuthenticationFailedException.class,
                    () -> Connection.open(server, options.build()).close());
            options.credentials(ClientCertificate.ofPem(own.certificateOfClient(), own.pemKeyOfClient()));
            try (Connection connection = Connection.open(server, options.build())) {
                assertWorks(connection);
                assertTrue(own.log().contains("u'client'"));
            }
        }
    }

    @Test
    void aServerThatWantsACertificateRefusesThoseWithout() {
        ConnectOptions without = alice().tls(trust()).build();
        assertThrows(
                AsyncApiException.class,
                () -> Connection.open(Server.of("mqtts5", broker.host()), without)
                        .close());
    }
}
