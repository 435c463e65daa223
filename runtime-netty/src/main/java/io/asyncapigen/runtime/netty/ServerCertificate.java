package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityScheme;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The certificate that a server of ours shows, with its private key; read each time a listener is opened.
 *
 * @param identity the chain and the key
 * @param callersVerified whether callers have to show a certificate that {@code ConnectOptions.tls} trusts (mutual TLS); they have to
 *     anyway where the only security of the server in the document is {@code X509}
 */
public record ServerCertificate(ClientCertificate identity, boolean callersVerified) implements ConnectOption {
    public ServerCertificate {
        Objects.requireNonNull(identity, "identity");
    }

    /**
     * Of PEM files.
     *
     * @param chain our certificate and those that sign it
     * @param key our private key, unencrypted in PKCS #8 ({@code BEGIN PRIVATE KEY})
     */
    public static ServerCertificate ofPem(Path chain, Path key) {
        return new ServerCertificate(ClientCertificate.ofPem(chain, key), false);
    }

    /** Of a PKCS #12 file. */
    public static ServerCertificate ofPkcs12(Path file, Supplier<char[]> password) {
        return new ServerCertificate(ClientCertificate.ofPkcs12(file, password), false);
    }

    /** The same, with callers that have to show a certificate of theirs. */
    public ServerCertificate verifyingCallers() {
        return new ServerCertificate(identity, true);
    }

    /**
     * The one of the options, with callers verified where the server has no other security.
     *
     * @throws ConnectFailedException when the options have none
     */
    public static ServerCertificate of(Server server, ConnectOptions options) {
        ServerCertificate given = options.option(ServerCertificate.class)
                .orElseThrow(() -> new ConnectFailedException("to listen at " + server.address()
                        + " takes a certificate: give one with the option ServerCertificate"));
        boolean isOnlyWay = !server.security().isEmpty()
                && server.security().stream().allMatch(each -> each.scheme() instanceof SecurityScheme.X509);
        return isOnlyWay ? given.verifyingCallers() : given;
    }
}
