package io.asyncapigen.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Handshakes between two engines, without a socket. */
@Timeout(60)
class TlsContextTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final ServerAddress SERVER = ServerAddress.of("kafka-secure", "localhost:9093");

    @TempDir
    private static Path folder;

    private static ClientCertificate known;
    private static Tls trusting;

    /** Made by the JDK's own tool. */
    @BeforeAll
    static void certificate() throws Exception {
        Path file = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-alias",
                        "it",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString()))
                .inheritIO()
                .start();
        assertTrue(keytool.waitFor(60, TimeUnit.SECONDS) && keytool.exitValue() == 0);
        known = ClientCertificate.ofPkcs12(file, PASSWORD::clone);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("it", known.keyStore().get().getCertificate("it"));
        trusting = Tls.trusting(trusted);
    }

    private static SSLEngine server(boolean wantsCertificate) {
        SSLEngine engine = TlsContext.of(trusting, Optional.of(known)).context().createSSLEngine();
        engine.setUseClientMode(false);
        engine.setNeedClientAuth(wantsCertificate);
        return engine;
    }

    /** Also the failure of the other side, as an alert. */
    private static void handshake(SSLEngine client, SSLEngine server) throws SSLException {
        ByteBuffer toServer = ByteBuffer.allocate(100_000);
        ByteBuffer toClient = ByteBuffer.allocate(100_000);
        client.beginHandshake();
        server.beginHandshake();
        for (int round = 0; round < 100; round++) {
            step(client, toClient, toServer);
            try {
                step(server, toServer, toClient);
            } catch (SSLException e) {
                server.wrap(ByteBuffer.allocate(0), toClient);
            }
        }
        assertEquals(HandshakeStatus.NOT_HANDSHAKING, client.getHandshakeStatus());
        assertEquals(HandshakeStatus.NOT_HANDSHAKING, server.getHandshakeStatus());
    }

    private static void step(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws SSLException {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
            engine.wrap(ByteBuffer.allocate(0), out);
        } else if (in.position() > 0) {
            in.flip();
            try {
                engine.unwrap(in, ByteBuffer.allocate(100_000));
            } finally {
                in.compact();
            }
        }
    }

    private static @Nullable Throwable failure(TlsContext client, String host, SSLEngine server) {
        try {
            handshake(client.client(host, 9093), server);
            return null;
        } catch (SSLException e) {
            return TlsContext.failure(SERVER, e).map(Throwable.class::cast).orElse(e);
        }
    }

    @Test
    void aServerThatIsTrustedIsAccepted() {
        assertEquals(null, failure(TlsContext.of(trusting, Optional.empty()), "localhost", server(false)));
        assertEquals(null, failure(TlsContext.of(trusting, Optional.of(known)), "localhost", server(true)));
    }

    @Test
    void aServerThatIsNotTrustedIsRefusedWithAdvice() {
        Throwable failure = failure(TlsContext.of(Tls.standard(), Optional.empty()), "localhost", server(false));

        assertInstanceOf(ConnectFailedException.class, failure);
        assertTrue(failure.getMessage().contains("say whom to trust with ConnectOptions.tls"));
    }

    @Test
    void aServerOfAnotherNameIsRefusedUnlessHostsAreNotVerified() {
        Throwable failure = failure(TlsContext.of(trusting, Optional.empty()), "example.com", server(false));

        assertInstanceOf(ConnectFailedException.class, failure);
        var lenient = TlsContext.of(trusting.withoutHostVerification(), Optional.empty());
        assertEquals(null, failure(lenient, "example.com", server(false)));
    }

    @Test
    void withoutVerificationALibraryThatChecksHostsAnywayFindsThemRight() throws Exception {
        SSLEngine client = TlsContext.of(trusting.withoutHostVerification(), Optional.empty())
                .context()
                .createSSLEngine("example.com", 9093);
        client.setUseClientMode(true);
        SSLParameters parameters = client.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        client.setSSLParameters(parameters);

        handshake(client, server(false));
    }

    @Test
    void aCertificateThatTheServerMissesIsAnAuthenticationThatFailed() {
        SSLEngine server = server(true);
        server.setEnabledProtocols(new String[] {"TLSv1.3"});

        Throwable failure = failure(TlsContext.of(trusting, Optional.empty()), "localhost", server);

        assertInstanceOf(AuthenticationFailedException.class, failure);
        assertTrue(failure.getMessage().contains("did not accept our certificate"));
    }

    /** Which alert an older handshake ends with depends on who wrote the server. */
    @Test
    void aCertificateThatTheServerMissesIsNamedWithAnOlderHandshakeToo() {
        SSLEngine server = server(true);
        server.setEnabledProtocols(new String[] {"TLSv1.2"});

        Throwable failure = failure(TlsContext.of(trusting, Optional.empty()), "localhost", server);

        assertInstanceOf(AsyncApiException.class, failure);
        assertTrue(failure.getMessage().contains("certificate"), failure::getMessage);
    }

    @Test
    void aHandshakeThatTheServerBreaksOffIsSaidToPerhapsWantACertificate() {
        var alert = new SSLHandshakeException("(handshake_failure) Received fatal alert: handshake_failure");

        var failure = TlsContext.failure(SERVER, alert).orElseThrow();

        assertInstanceOf(ConnectFailedException.class, failure);
        assertTrue(failure.getMessage().contains("ClientCertificate"));
    }

    @Test
    void otherFailuresSayNothingAboutCertificates() {
        assertEquals(Optional.empty(), TlsContext.failure(SERVER, new SSLException("no cipher suites in common")));
    }

    @Test
    void certificatesThatCannotBeUsedFailTheConnect() {
        var missing = ClientCertificate.ofPem(folder.resolve("no.pem"), folder.resolve("no.key"));

        var failure = assertThrows(ConnectFailedException.class, () -> TlsContext.of(trusting, Optional.of(missing)));

        assertTrue(
                failure.getMessage().contains("no.key") || failure.getMessage().contains("no.pem"));
        assertThrows(
                ConnectFailedException.class,
                () -> TlsContext.of(
                        trusting, Optional.of(new ClientCertificate(known.keyStore(), "wrong"::toCharArray))));
    }

    @Test
    void theCertificateGivenForASchemeOfTheServerIsShown() {
        var other = new ClientCertificate(known.keyStore(), known.password());
        var server = new Server() {
            @Override
            public ServerAddress address() {
                return SERVER;
            }

            @Override
            public List<SecurityRequirement> security() {
                return List.of(new SecurityRequirement("mutual", new SecurityScheme.X509(), List.of()));
            }
        };
        var options = ConnectOptions.builder().credentials(other).credentials("mutual", known);

        assertEquals(Optional.of(known), TlsContext.certificate(server, options.build()));
        assertEquals(Optional.of(other), TlsContext.certificate(Server.of("kafka-secure", "h"), options.build()));
        assertTrue(TlsContext.of(server, options.tls(trusting).build()).keys().isPresent());
    }
}
