package io.asyncapigen.runtime.security;

import java.nio.file.Path;
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

    /**
     * Of PEM files, which are read at every connect.
     *
     * @param chain our certificate and those that sign it
     * @param key our private key, unencrypted in PKCS #8 ({@code BEGIN PRIVATE KEY})
     */
    public static ClientCertificate ofPem(Path chain, Path key) {
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(key, "key");
        return new ClientCertificate(() -> Pem.key(chain, key, new char[0]), () -> new char[0]);
    }

    /** Of a PKCS #12 file, which is read at every connect. */
    public static ClientCertificate ofPkcs12(Path file, Supplier<char[]> password) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(password, "password");
        return new ClientCertificate(() -> Pem.pkcs12(file, password.get()), password);
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
