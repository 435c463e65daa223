package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EncryptionTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Server SERVER = Server.of("tcp", "localhost:0");
    private static final Server WITH_CERTIFICATES = new Server() {
        @Override
        public ServerAddress address() {
            return SERVER.address();
        }

        @Override
        public List<SecurityRequirement> security() {
            return List.of(new SecurityRequirement("certificate", new SecurityScheme.X509(), List.of()));
        }
    };

    private static ServerFolder folder;
    private static Certificates certificates;

    @BeforeAll
    static void makeCertificates() throws Exception {
        folder = ServerFolder.create("encryption");
        certificates = new Certificates(folder);
        for (String name : List.of("server", "client", "stranger")) {
            certificates.make(name);
        }
        certificates.exportKey("server");
    }

    @AfterAll
    static void deleteCertificates() throws Exception {
        folder.close();
    }

    /** Sends back what comes. */
    @Sharable
    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.writeAndFlush(message);
        }
    }

    private static ServerCertificate ofServer() {
        return ServerCertificate.ofPem(certificates.certificate("server"), folder.file("server.key"));
    }

    private static ClientCertificate certificate(String name) {
        return ClientCertificate.ofPkcs12(
                certificates.store(name), () -> Certificates.password().toCharArray());
    }

    private static ConnectOptions listening(ServerCertificate certificate) {
        return ConnectOptions.builder()
                .option(certificate)
                .tls(Tls.trusting(certificates.certificate("client")))
                .build();
    }

    private static ConnectOptions.Builder trusting(String name) {
        return ConnectOptions.builder().tls(Tls.trusting(certificates.certificate(name)));
    }

    private static Loopback loopback(Server server, ServerCertificate certificate, ListenLimits limits) {
        return new Loopback(limits, Optional.of(Encryption.listening(server, listening(certificate))), new Echo());
    }

    private static Loopback loopback(Server server, ServerCertificate certificate) {
        return loopback(server, certificate, ListenLimits.standard());
    }

    /** Shakes hands, and sends a byte to and fro, for with TLS 1.3 a client hears of its refusal only then. */
    private static void talk(Loopback loopback, ConnectOptions options, String host) throws Throwable {
        SslHandler tls = Encryption.connecting(SERVER, options).to(new Place(host, loopback.port()), LONG);
        var failure = new java.util.concurrent.CompletableFuture<Byte>();
        Channel channel = Loopback.dial(
                        loopback.loops(),
                        new InetSocketAddress("127.0.0.1", loopback.port()),
                        tls,
                        new ChannelInboundHandlerAdapter() {
                            @Override
                            public void channelActive(ChannelHandlerContext context) {
                                ByteBuf one = context.alloc().buffer().writeByte('a');
                                context.writeAndFlush(one);
                            }

                            @Override
                            public void channelRead(ChannelHandlerContext context, Object message) {
                                failure.complete(((ByteBuf) message).readByte());
                                ((ByteBuf) message).release();
                            }

                            @Override
                            public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
                                failure.completeExceptionally(cause);
                            }

                            @Override
                            public void channelInactive(ChannelHandlerContext context) {
                                failure.completeExceptionally(new IllegalStateException("closed"));
                            }
                        })
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        try {
            assertEquals((byte) 'a', failure.get(20, TimeUnit.SECONDS));
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause().getCause() instanceof SSLException cause ? cause : e.getCause();
        } finally {
            channel.close();
        }
    }

    @Test
    void bothSidesTalkWhereTheServersCertificateIsTrusted() throws Throwable {
        try (var loopback = loopback(SERVER, ofServer())) {
            talk(loopback, trusting("server").build(), "localhost");
            talk(loopback, trusting("server").build(), "127.0.0.1");
        }
    }

    /** Keeps by which names callers have asked for the server. */
    @Sharable
    private static final class NamesAsked extends ChannelInboundHandlerAdapter {
        private final BlockingQueue<List<SNIServerName>> names = new LinkedBlockingQueue<>();

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof SslHandshakeCompletionEvent) {
                SSLSession session =
                        context.pipeline().get(SslHandler.class).engine().getSession();
                names.add(((ExtendedSSLSession) session).getRequestedServerNames());
            }
            context.fireUserEventTriggered(event);
        }
    }

    @Test
    void theServerHearsByWhichNameItIsCalled() throws Throwable {
        var asked = new NamesAsked();
        Encryption ours = Encryption.listening(SERVER, listening(ofServer()));
        try (var loopback = new Loopback(ListenLimits.standard(), Optional.of(ours), asked, new Echo())) {
            ConnectOptions anyHost = ConnectOptions.builder()
                    .tls(Tls.trusting(certificates.certificate("server")).withoutHostVerification())
                    .build();
            for (String name : List.of("localhost", "lamps.example.com")) {
                talk(loopback, anyHost, name);
                assertEquals(List.of(new SNIHostName(name)), asked.names.poll(20, TimeUnit.SECONDS));
            }
            for (String none : List.of("127.0.0.1", "::1", "a_lamp")) {
                talk(loopback, anyHost, none);
                assertEquals(List.of(), asked.names.poll(20, TimeUnit.SECONDS), none);
            }
        }
    }

    /** The client trusts one certificate only, and for its host only. */
    @Test
    void ofSeveralCertificatesTheOneIsShownForTheNameThatIsAskedFor() throws Throwable {
        certificates.make("several");
        List<String> hosts = List.of("lamps.example.com", "desks.example.com");
        for (String host : hosts) {
            certificates.addHost("several", host);
        }
        var several = ServerCertificate.ofPkcs12(
                certificates.store("several"), () -> Certificates.password().toCharArray());
        try (var loopback = loopback(SERVER, several)) {
            for (String host : hosts) {
                talk(loopback, trusting(host).build(), host);
            }
            talk(loopback, trusting("several").build(), "localhost");
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityOrHostIsRefused() {
        try (var loopback = loopback(SERVER, ofServer())) {
            assertThrows(
                    SSLException.class,
                    () -> talk(loopback, trusting("stranger").build(), "localhost"));
            assertThrows(
                    SSLException.class, () -> talk(loopback, trusting("server").build(), "example.com"));
        }
    }

    @Test
    void callersAreVerifiedWhereThatIsWantedOrTheOnlyWay() throws Throwable {
        for (Loopback each :
                List.of(loopback(SERVER, ofServer().verifyingCallers()), loopback(WITH_CERTIFICATES, ofServer()))) {
            try (each) {
                ConnectOptions known =
                        trusting("server").credentials(certificate("client")).build();
                talk(each, known, "localhost");
                ConnectOptions unknown =
                        trusting("server").credentials(certificate("stranger")).build();
                assertThrows(SSLException.class, () -> talk(each, unknown, "localhost"));
                assertThrows(
                        SSLException.class, () -> talk(each, trusting("server").build(), "localhost"));
            }
        }
    }

    @Test
    void listeningTakesACertificate() {
        var failure = assertThrows(
                ConnectFailedException.class, () -> Encryption.listening(SERVER, ConnectOptions.defaults()));
        assertTrue(String.valueOf(failure.getMessage()).contains("ServerCertificate"), failure::toString);
        ServerCertificate none = ServerCertificate.ofPem(folder.file("none.pem"), folder.file("none.key"));
        assertInstanceOf(
                ConnectFailedException.class,
                assertThrows(RuntimeException.class, () -> Encryption.listening(SERVER, listening(none))));
    }

    @Test
    void aCallerThatSpeaksNoTlsOrNothingIsClosed() throws Exception {
        ListenLimits hasty = ListenLimits.standard().withHandshake(Duration.ofMillis(100));
        try (var loopback = loopback(SERVER, ofServer(), hasty);
                Socket silent = loopback.connect();
                Socket plain = loopback.connect()) {
            plain.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            plain.getInputStream().readAllBytes(); // an alert, then the end
            silent.getInputStream().readAllBytes();
        }
    }
}
