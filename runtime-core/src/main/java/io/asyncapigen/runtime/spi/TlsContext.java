package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS as the connect options want it, in the forms that libraries take. Stores are read when it is made, so that a transport which makes
 * a new one for each connect uses certificates that were renewed. Immutable.
 */
public final class TlsContext {
    private static final Pattern REFUSED = Pattern.compile(
            "(?i)alert: *(bad_certificate|certificate_\\w+|unsupported_certificate|unknown_ca|access_denied)");

    private final TrustManagerFactory trust;
    private final Optional<KeyManagerFactory> keys;
    private final SSLContext context;
    private final boolean hostVerified;

    private TlsContext(Tls tls, Optional<ClientCertificate> certificate) throws GeneralSecurityException {
        this.trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(tls.trusted().map(Supplier::get).orElse(null));
        this.keys = certificate.isPresent() ? Optional.of(keys(certificate.get())) : Optional.empty();
        this.hostVerified = tls.hostVerified();
        this.context = SSLContext.getInstance("TLS");
        KeyManager @Nullable [] ours =
                keys.map(KeyManagerFactory::getKeyManagers).orElse(null);
        context.init(ours, hostVerified ? trust.getTrustManagers() : AnyHost.around(trust.getTrustManagers()), null);
    }

    /**
     * With the trust of the options, and the certificate of theirs that suits the server, if there is one.
     *
     * @throws ConnectFailedException when the certificates that were given cannot be used; it says why
     */
    public static TlsContext of(Server server, ConnectOptions options) {
        return of(options.tls(), certificate(server, options));
    }

    /** @throws ConnectFailedException when the certificates cannot be used; it says why */
    public static TlsContext of(Tls tls, Optional<ClientCertificate> certificate) {
        try {
            return new TlsContext(tls, certificate);
        } catch (GeneralSecurityException | IllegalArgumentException | UncheckedIOException e) {
            throw new ConnectFailedException("cannot use the certificates that were given: " + e.getMessage(), e);
        }
    }

    /** What to show as ourselves: the certificate given for a scheme of the server, otherwise the first one given. */
    public static Optional<ClientCertificate> certificate(Server server, ConnectOptions options) {
        return Stream.concat(
                        server.security().stream()
                                .filter(each -> each.scheme() instanceof SecurityScheme.X509)
                                .flatMap(each -> options.credentialsFor(each).stream()),
                        options.credentials().stream())
                .filter(ClientCertificate.class::isInstance)
                .map(ClientCertificate.class::cast)
                .findFirst();
    }

    /** Of several certificates a server shows the one for the name that the client has asked for (SNI), which the JDK's default does not. */
    private static KeyManagerFactory keys(ClientCertificate certificate) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        KeyStore store = certificate.keyStore().get();
        char[] password = certificate.password().get();
        try {
            for (String alias : Collections.list(store.aliases())) {
                store.getKey(alias, password); // or else a wrong password would be seen only by those who connect
            }
            keys.init(store, password);
        } finally {
            Arrays.fill(password, ' ');
        }
        return keys;
    }

    /** Checks the host only when asked to ({@link SSLParameters#setEndpointIdentificationAlgorithm}), and not at all when it shall not be verified. */
    public SSLContext context() {
        return context;
    }

    /** An engine of a client that connects to that host, which it names (SNI) where it is a name, and verifies if it shall. */
    public SSLEngine client(String host, int port) {
        SSLEngine engine = context.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(hostVerified ? "HTTPS" : "");
        shortName(host).ifPresent(name -> parameters.setServerNames(List.of(name)));
        engine.setSSLParameters(parameters);
        return engine;
    }

    /** A name without a domain, as containers have them. The JDK sends by itself only names with dots. */
    private static Optional<SNIServerName> shortName(String host) {
        if (host.indexOf('.') >= 0 || host.indexOf(':') >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SNIHostName(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // such as one with an underscore, for which there is no way to say it
        }
    }

    /** For libraries that make their own context; they have to be told {@link #hostVerified} as well. */
    public TrustManagerFactory trust() {
        return trust;
    }

    /** Empty when there is no certificate to show. */
    public Optional<KeyManagerFactory> keys() {
        return keys;
    }

    /** Whether the server's certificate has to be for the host that we connect to. */
    public boolean hostVerified() {
        return hostVerified;
    }

    /** What it means for the caller that a connection failed, if that was because of a certificate, theirs or ours; otherwise empty. */
    public static Optional<AsyncApiException> failure(ServerAddress server, Throwable failure) {
        Objects.requireNonNull(server, "server");
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CertificateException) {
                return Optional.of(new ConnectFailedException(
                        "the certificate of " + server + " is not trusted; say whom to trust with ConnectOptions.tls: "
                                + each.getMessage(),
                        failure));
            } else if (each instanceof SSLException
                    && each.getMessage() != null
                    && REFUSED.matcher(each.getMessage()).find()) {
                return Optional.of(new AuthenticationFailedException(
                        server + " did not accept our certificate: " + each.getMessage(), failure));
            } else if (each instanceof SSLException
                    && each.getMessage() != null
                    && each.getMessage().contains("alert: handshake_failure")) {
                return Optional.of(new ConnectFailedException(
                        server
                                + " broke off the handshake; it may want a certificate (ClientCertificate), or have no cipher in"
                                + " common with us: " + each.getMessage(),
                        failure));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "TlsContext[" + (keys.isPresent() ? "own certificate, " : "") + "hostVerified=" + hostVerified + "]";
    }
}
