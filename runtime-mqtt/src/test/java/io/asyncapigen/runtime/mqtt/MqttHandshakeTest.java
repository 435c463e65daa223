package io.asyncapigen.runtime.mqtt;

import static io.asyncapigen.runtime.mqtt.MqttTests.RAW;
import static io.asyncapigen.runtime.mqtt.MqttTests.route;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Backoff;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in a CONNECT, and answers that Mosquitto does not give, on a server that is told what to say. */
@Timeout(60)
class MqttHandshakeTest {
    private static final SecurityScheme USER_PASSWORD = new SecurityScheme.UserPassword();
    private static final SecurityScheme KEY_AS_USER = new SecurityScheme.ApiKey(SecurityScheme.ApiKey.In.USER);
    private static final SecurityScheme KEY_AS_PASSWORD = new SecurityScheme.ApiKey(SecurityScheme.ApiKey.In.PASSWORD);
    private static final SecurityScheme BEARER = new SecurityScheme.Http("bearer", null);
    private static final int USER_FLAG = 0x80;
    private static final int PASSWORD_FLAG = 0x40;

    private static byte[] accepted(Version version) {
        return version == Version.V5 ? new byte[] {0x20, 3, 0, 0, 0} : new byte[] {0x20, 2, 0, 0};
    }

    private record Guarded(ServerAddress address, List<SecurityRequirement> security) implements Server {}

    private static Server guarded(Version version, FakeServer server, SecurityScheme... schemes) {
        ServerAddress address = ServerAddress.of(version == Version.V5 ? "mqtt5" : "mqtt", null, server.host(), null);
        return new Guarded(
                address,
                Stream.of(schemes)
                        .map(each -> new SecurityRequirement(each.type(), each, List.of()))
                        .toList());
    }

    private static ConnectOptions.Builder hasty() {
        return ConnectOptions.builder().connectTimeout(Duration.ofSeconds(10)).closeTimeout(Duration.ofMillis(100));
    }

    /** What is at the end of the CONNECT, after the client id. */
    private static String login(Version version, SecurityScheme scheme, Credentials credentials) throws Exception {
        try (var server = new FakeServer(accepted(version))) {
            ConnectOptions options = hasty().option(MqttSession.clean("client"))
                    .credentials(credentials)
                    .build();
            Connection.open(guarded(version, server, scheme), options).close();
            byte[] connect = server.connect().get(10, TimeUnit.SECONDS);
            int flags = connect[7] & 0xff;
            String text = new String(connect, StandardCharsets.ISO_8859_1);
            String rest = text.substring(text.indexOf("client") + "client".length());
            return ((flags & USER_FLAG) != 0 ? "user " : "")
                    + ((flags & PASSWORD_FLAG) != 0 ? "password " : "")
                    + rest.replaceAll("\0(.)", "|");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSchemeGoesWhereItBelongs(Version version) throws Exception {
        assertEquals("user password |alice|secret", login(version, USER_PASSWORD, UserPassword.of("alice", "secret")));
        assertEquals("user |key", login(version, KEY_AS_USER, ApiKey.of("key")));
        String onlyPassword = version == Version.V5 ? "password " : "user password |";
        assertEquals(onlyPassword + "|key", login(version, KEY_AS_PASSWORD, ApiKey.of("key")));
        assertEquals(onlyPassword + "|token", login(version, BEARER, Token.of("token")));
    }

    @Test
    void theFirstRequirementThatThereAreCredentialsForCounts() throws Exception {
        try (var server = new FakeServer(accepted(Version.V5))) {
            ConnectOptions options = hasty().credentials(UserPassword.of("alice", "secret"), ApiKey.of("key"))
                    .build();
            Connection.open(guarded(Version.V5, server, new SecurityScheme.X509(), KEY_AS_USER, USER_PASSWORD), options)
                    .close();
            String connect = new String(server.connect().get(10, TimeUnit.SECONDS), StandardCharsets.ISO_8859_1);
            assertTrue(connect.contains("key") && !connect.contains("alice"), connect);
        }
    }

    @Test
    void noCredentialsForAServerThatAsksForSomeAreRefusedBeforeConnecting() throws Exception {
        try (var server = new FakeServer(accepted(Version.V5))) {
            assertThrows(
                    AuthenticationFailedException.class,
                    () -> Connection.open(guarded(Version.V5, server, USER_PASSWORD), hasty().build()));
        }
    }

    @Test
    void aPasswordIsNotSentAsItIsWhereTheDocumentAsksForAnotherWay() throws Exception {
        try (var server = new FakeServer(accepted(Version.V5))) {
            ConnectOptions options =
                    hasty().credentials(UserPassword.of("alice", "secret")).build();
            for (SecurityScheme each : List.of(
                    new SecurityScheme.ScramSha256(),
                    new SecurityScheme.Plain(),
                    new SecurityScheme.Http("basic", null))) {
                var failure = assertThrows(
                        AuthenticationFailedException.class,
                        () -> Connection.open(guarded(Version.V5, server, each), options));
                String text = String.valueOf(failure.getMessage());
                assertTrue(text.contains(each.type()) && !text.contains("secret"), text);
            }
            assertFalse(server.connect().isDone());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatRefusesByNameIsSaidSo(Version version) throws Exception {
        byte[] refused = version == Version.V5 ? new byte[] {0x20, 3, 0, (byte) 0x87, 0} : new byte[] {0x20, 2, 0, 5};
        try (var server = new FakeServer(refused)) {
            var failure = assertThrows(
                    AuthenticationFailedException.class,
                    () -> Connection.open(guarded(version, server), hasty().build()));
            assertTrue(String.valueOf(failure.getMessage()).contains("NOT_AUTHORIZED"), failure::toString);
        }
    }

    /** The properties of MQTT 5, each with the byte that says which it is. */
    @Test
    void whatIsAskedOfTheSessionIsInTheConnect() throws Exception {
        try (var server = new FakeServer(accepted(Version.V5))) {
            ConnectOptions options = hasty().option(MqttSession.clean("client").expiry(Duration.ofSeconds(0x0102)))
                    .option(new MqttReceiveMaximum(0x0304))
                    .build();
            Connection.open(MqttTests.server(Version.V5, server.host(), Map.of("maximumPacketSize", 0x0506)), options)
                    .close();
            String connect = new String(server.connect().get(10, TimeUnit.SECONDS), StandardCharsets.ISO_8859_1);
            assertTrue(connect.contains("\u0011\0\0\u0001\u0002"), connect);
            assertTrue(connect.contains("\u0021\u0003\u0004"), connect);
            assertTrue(connect.contains("\u0027\0\0\u0005\u0006"), connect);
        }
    }

    @Test
    void whoeverIsReplacedByAnotherOfTheSameIdWaitsForAsLongAsCanBe() throws Exception {
        byte[] replaced = {0x20, 3, 0, 0, 0, (byte) 0xe0, 1, (byte) 0x8e};
        var lost = new CountDownLatch(1);
        try (var server = new FakeServer(replaced)) {
            ConnectOptions options = hasty().reconnect(new Backoff(Duration.ofMillis(10), Duration.ofSeconds(30), 2, 0))
                    .connectionListener(new ConnectionListener() {
                        @Override
                        public void disconnected(ServerAddress address, @Nullable Throwable cause) {
                            lost.countDown();
                        }
                    })
                    .build();
            try (Connection connection = Connection.open(guarded(Version.V5, server), options)) {
                assertTrue(lost.await(20, TimeUnit.SECONDS), connection::toString);
                Thread.sleep(300); // time for what must not be tried
                assertEquals(1, server.connections());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubscriptionThatIsNotAllowedFails(Version version) throws Exception {
        byte high = (byte) 0xff; // the first packet identifier of the library for subscriptions is 65526
        byte[] refused = version == Version.V5
                ? new byte[] {(byte) 0x90, 4, high, (byte) 0xf6, 0, (byte) 0x87}
                : new byte[] {(byte) 0x90, 3, high, (byte) 0xf6, (byte) 0x80};
        try (var server = new FakeServer(accepted(version), refused);
                Connection connection = Connection.open(guarded(version, server), hasty().build())) {
            var failure = assertThrows(
                    AsyncApiException.class,
                    () -> connection.subscriber(route("denied"), RAW).subscribe(each -> {}));
            assertTrue(String.valueOf(failure.getMessage()).contains("does not allow"), failure::toString);
        }
    }
}
