package io.asyncapigen.runtime.redis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is let in, on real servers: one in the clear with users, and one that lets in whoever has a certificate. */
class RedisSecurityTest extends RedisTest {
    private static final SecurityScheme USER = new SecurityScheme.UserPassword();
    private static final SecurityScheme PASSWORD = new SecurityScheme.ApiKey(SecurityScheme.ApiKey.In.PASSWORD);
    private static final SecurityScheme NAME = new SecurityScheme.ApiKey(SecurityScheme.ApiKey.In.USER);
    private static final SecurityScheme SCRAM = new SecurityScheme.ScramSha256();
    private static final SecurityScheme CERTIFICATE = new SecurityScheme.X509();
    private static final Credentials ALICE = UserPassword.of("alice", "wonderland");
    private static RedisServer encrypted;

    @BeforeAll
    static void startEncrypted() throws Exception {
        encrypted = RedisServer.start(true, "user default on nopass ~* &* +@all\n");
    }

    @AfterAll
    static void endEncrypted() throws Exception {
        encrypted.close();
    }

    private static Server plain(SecurityScheme... schemes) {
        return secured(ServerAddress.of("redis", broker.host()), schemes);
    }

    private static Server secured(ServerAddress address, SecurityScheme... schemes) {
        return Server.of(
                address,
                Arrays.stream(schemes)
                        .map(each -> new SecurityRequirement(each.type(), each, List.of()))
                        .toList());
    }

    private static void connect(Server server, Credentials... credentials) {
        connect(server, ConnectOptions.builder().credentials(credentials));
    }

    private static void connect(Server server, ConnectOptions.Builder options) {
        try (Connection connection = Connection.open(server, options.build())) {
            connection.publisher(route("allowed"), RAW).send(message("a"));
        }
    }

    private static Tls trusted() {
        return Tls.trusting(encrypted.certificateOfServer());
    }

    private static Credentials certificate() {
        return ClientCertificate.ofPem(encrypted.certificateOfClient(), encrypted.bareKeyOfClient());
    }

    private static Server encrypted(String host, SecurityScheme... schemes) {
        return secured(ServerAddress.of("rediss", host + ":" + encrypted.port()), schemes);
    }

    @Test
    void aPasswordIsEnoughWhereTheServerSaysSo() {
        connect(plain(PASSWORD), ApiKey.of("alone"));
        connect(plain(USER), UserPassword.of("", "alone"));
        assertThrows(AuthenticationFailedException.class, () -> connect(plain(PASSWORD), ApiKey.of("wrong")));
    }

    @Test
    void theFirstOfTheDocumentThatThereAreCredentialsForIsShown() {
        connect(plain(SCRAM, PASSWORD, USER), ALICE);
        connect(plain(USER, PASSWORD), ALICE, ApiKey.of("wrong"));
        assertThrows(
                AuthenticationFailedException.class, () -> connect(plain(PASSWORD, USER), ALICE, ApiKey.of("wrong")));
    }

    @Test
    void whatRedisCannotSpeakIsSaid() {
        for (SecurityScheme each : List.of(SCRAM, NAME, CERTIFICATE)) {
            var refused =
                    assertThrows(ConnectFailedException.class, () -> connect(plain(each), ALICE, ApiKey.of("alone")));
            assertTrue(String.valueOf(refused.getMessage()).contains(each.type()), refused::toString);
        }
    }

    @Test
    void credentialsThatAreMissingAreSaid() {
        assertThrows(AuthenticationFailedException.class, () -> connect(plain(USER)));
        assertThrows(AuthenticationFailedException.class, () -> connect(plain()));
        assertThrows(
                AuthenticationFailedException.class,
                () -> connect(encrypted("localhost", CERTIFICATE), ConnectOptions.builder()));
    }

    @Test
    void anOperationCannotAskForAnotherLogin() {
        Route route = route("allowed").security(List.of(new SecurityRequirement("other", PASSWORD, List.of())));
        try (Connection connection = Connection.open(
                plain(USER), ConnectOptions.builder().credentials(ALICE).build())) {
            assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.publisher(route, RAW).send(message("a")));
        }
    }

    @Test
    void secretsAreAskedForAtEachConnect() throws Exception {
        var asked = new AtomicInteger();
        try (RedisServer own = RedisServer.start(false);
                Connection connection = Connection.open(
                        Server.of("redis", own.host()),
                        ConnectOptions.builder()
                                .credentials(new UserPassword("alice", () -> {
                                    asked.incrementAndGet();
                                    return "wonderland";
                                }))
                                .build())) {
            assertTrue(asked.get() > 0);
            int before = asked.get();
            own.kill();
            own.launch();
            connection.publisher(route("allowed"), RAW).send(message("a"));
            assertTrue(asked.get() > before);
        }
    }

    @Test
    void aCertificateOfPemFilesLetsUsIn() {
        connect(
                encrypted("localhost", CERTIFICATE),
                ConnectOptions.builder().tls(trusted()).credentials(certificate()));
    }

    @Test
    void aStoreSaysWhomToTrust() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(encrypted.certificateOfServer())) {
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        connect(
                encrypted("127.0.0.1"),
                ConnectOptions.builder().tls(Tls.trusting(store)).credentials(certificate()));
    }

    @Test
    void withoutACertificateTheServerRefusesUs() {
        assertThrows(
                AuthenticationFailedException.class,
                () -> connect(encrypted("localhost"), ConnectOptions.builder().tls(trusted())));
    }

    @Test
    void theCertificateOfTheServerHasToBeForItsHost() {
        ConnectOptions.Builder options = ConnectOptions.builder().credentials(certificate());
        var refused = assertThrows(
                ConnectFailedException.class, () -> connect(encrypted("127.0.0.2"), options.tls(trusted())));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("not trusted") && message.contains("127.0.0.2:" + encrypted.port()), message);
        assertDoesNotThrow(
                () -> connect(encrypted("127.0.0.2"), options.tls(trusted().withoutHostVerification())));
    }
}
