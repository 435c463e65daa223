package io.asyncapigen.runtime.security;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whom to trust when a connection is encrypted. The key that we show ourselves is a {@link ClientCertificate}.
 *
 * @param trusted the certificates that servers may be signed with, asked for at every connect; empty for those of the JVM
 * @param hostVerified whether the server's certificate has to be for the host that we connect to
 */
public record Tls(Optional<Supplier<KeyStore>> trusted, boolean hostVerified) {
    public Tls {
        Objects.requireNonNull(trusted, "trusted");
    }

    /** Trusts what the JVM trusts. */
    public static Tls standard() {
        return new Tls(Optional.empty(), true);
    }

    /** Trusts the certificates of a PEM file, and no others; the file is read at every connect. */
    public static Tls trusting(Path certificates) {
        Objects.requireNonNull(certificates, "certificates");
        return new Tls(Optional.of(() -> Pem.trusted(certificates)), true);
    }

    /** Trusts the certificates of a key store, and no others. */
    public static Tls trusting(KeyStore certificates) {
        Objects.requireNonNull(certificates, "certificates");
        return new Tls(Optional.of(() -> certificates), true);
    }

    /** The same, for any host: for servers that are reached under other names than those of their certificates. */
    public Tls withoutHostVerification() {
        return new Tls(trusted, false);
    }

    @Override
    public String toString() {
        return "Tls[" + (trusted.isPresent() ? "own" : "standard") + " trust, hostVerified=" + hostVerified + "]";
    }
}
