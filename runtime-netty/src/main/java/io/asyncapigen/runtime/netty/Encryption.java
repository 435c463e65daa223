package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.TlsContext;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** TLS of a connection, on either side, by the JDK's own means. Immutable; made anew for each connect, so that it knows renewed certificates. */
public final class Encryption {
    private final TlsContext context;
    private final boolean callersVerified;

    private Encryption(TlsContext context, boolean callersVerified) {
        this.context = context;
        this.callersVerified = callersVerified;
    }

    /**
     * For connections that we make.
     *
     * @throws ConnectFailedException when the certificates that were given cannot be used
     */
    public static Encryption connecting(Server server, ConnectOptions options) {
        return new Encryption(TlsContext.of(server, options), false);
    }

    /**
     * For connections that come to us.
     *
     * @throws ConnectFailedException when there is no {@link ServerCertificate}, or it cannot be used
     */
    public static Encryption listening(Server server, ConnectOptions options) {
        ServerCertificate certificate = ServerCertificate.of(server, options);
        return new Encryption(
                TlsContext.of(options.tls(), Optional.of(certificate.identity())), certificate.callersVerified());
    }

    /** The same for connections that come to us, whose callers have to show a certificate that we trust. */
    public Encryption verifyingCallers() {
        return new Encryption(context, true);
    }

    /**
     * For one connection to that place, whose name is sent (SNI) and compared with the certificate.
     *
     * @param protocols to offer (ALPN), most wanted first; none for protocols without
     */
    public SslHandler to(Place place, Duration handshake, String... protocols) {
        return handler(context.client(place.host(), place.port()), handshake, protocols);
    }

    /** For one connection that came to us. */
    public SslHandler from(Duration handshake, String... protocols) {
        SSLEngine engine = context.context().createSSLEngine();
        engine.setUseClientMode(false);
        engine.setNeedClientAuth(callersVerified);
        return handler(engine, handshake, protocols);
    }

    private static SslHandler handler(SSLEngine engine, Duration handshake, String... protocols) {
        if (protocols.length > 0) {
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setApplicationProtocols(protocols);
            engine.setSSLParameters(parameters);
        }
        var handler = new SslHandler(engine);
        handler.setHandshakeTimeout(handshake.toMillis(), TimeUnit.MILLISECONDS);
        return handler;
    }
}
