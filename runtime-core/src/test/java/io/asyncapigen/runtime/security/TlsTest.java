package io.asyncapigen.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    /** A key with its certificate, made by the JDK's own tool. */
    private Path store(String algorithm) throws Exception {
        Path file = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
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
        return file;
    }

    private Path pem(String name, String kind, byte[] encoded) throws Exception {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(encoded) + "\n-----END "
                        + kind + "-----\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void keysAndCertificatesAreReadFromPem(String algorithm) throws Exception {
        KeyStore store = KeyStore.getInstance(store(algorithm).toFile(), PASSWORD);
        Key key = store.getKey("it", PASSWORD);
        Path certificatePem =
                pem("cert.pem", "CERTIFICATE", store.getCertificate("it").getEncoded());
        Path keyPem = pem("key.pem", "PRIVATE KEY", key.getEncoded());

        var certificate = ClientCertificate.ofPem(certificatePem, keyPem);
        KeyStore read = certificate.keyStore().get();

        String alias = read.aliases().nextElement();
        assertEquals(key, read.getKey(alias, certificate.password().get()));
        assertEquals(store.getCertificate("it"), read.getCertificate(alias));
        KeyStore trusted = Tls.trusting(certificatePem).trusted().orElseThrow().get();
        assertEquals(
                store.getCertificate("it"),
                trusted.getCertificate(trusted.aliases().nextElement()));
    }

    @Test
    void aKeyStoreIsReadFromItsFile() throws Exception {
        var certificate = ClientCertificate.ofPkcs12(store("EC"), PASSWORD::clone);

        assertTrue(certificate.keyStore().get().isKeyEntry("it"));
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        Path missing = folder.resolve("missing.pem");
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        Path encrypted = pem("encrypted.pem", "ENCRYPTED PRIVATE KEY", new byte[] {1});

        var unreadable = assertThrows(
                UncheckedIOException.class,
                () -> Tls.trusting(missing).trusted().orElseThrow().get());
        assertTrue(unreadable.getMessage().contains("missing.pem"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Tls.trusting(empty).trusted().orElseThrow().get());
        assertThrows(
                IllegalArgumentException.class,
                () -> ClientCertificate.ofPem(empty, encrypted).keyStore().get());
    }
}
