package io.asyncapigen.runtime.security;

import java.security.KeyStore;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A certificate chain with its private key ({@code X509}, mutual TLS).
 *
 * @param keyStore holds exactly one key entry
 * @param password of that entry; never shown; the array is cleared after use, so a new one is supplied each time
 */
public record ClientCertificate(Supplier<KeyStore> keyStore, Supplier<char[]> password) implements Credentials {
    public ClientCertificate {
        Objects.requireNonNull(keyStore, "keyStore");
        Objects.requireNonNull(password, "password");
    }

    @Override
    public boolean suit(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.X509;
    }

    @Override
    public String toString() {
        return "ClientCertificate[***]";
    }
}
