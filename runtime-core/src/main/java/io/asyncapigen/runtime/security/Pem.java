package io.asyncapigen.runtime.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and keys from files of the form that most tools write (RFC 7468). */
final class Pem {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519", "Ed448");

    private Pem() {}

    /** A store that trusts all certificates of the file. */
    static KeyStore trusted(Path certificates) {
        try {
            KeyStore store = empty();
            int number = 0;
            for (Certificate each : certificates(certificates)) {
                store.setCertificateEntry("trusted-" + number++, each);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(certificates, e);
        }
    }

    /** A store with one key and its chain, under that password. */
    static KeyStore key(Path chain, Path key, char[] password) {
        try {
            KeyStore store = empty();
            store.setKeyEntry(
                    "key", privateKey(key), password, certificates(chain).toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(chain, e);
        }
    }

    static KeyStore pkcs12(Path file, char[] password) {
        try {
            return KeyStore.getInstance(file.toFile(), password);
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(file, e);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws GeneralSecurityException, IOException {
        Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
        if (found.isEmpty()) {
            throw new IllegalArgumentException(file + " has no certificate");
        }
        return found;
    }

    private static PrivateKey privateKey(Path file) throws GeneralSecurityException, IOException {
        Matcher key = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!key.find()) {
            throw new IllegalArgumentException(file + " has no unencrypted PKCS #8 key (BEGIN PRIVATE KEY)");
        }
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1)));
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException e) {
                // It is a key of another algorithm.
            }
        }
        throw new IllegalArgumentException(file + " has a key of none of " + ALGORITHMS);
    }

    private static RuntimeException unusable(Path file, Exception cause) {
        return cause instanceof IOException unreadable
                ? new UncheckedIOException("cannot read " + file + ": " + cause.getMessage(), unreadable)
                : new IllegalArgumentException(file + " holds nothing usable: " + cause.getMessage(), cause);
    }
}
