package io.asyncapigen.runtime.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Keys and certificates that a test makes with the JDK's {@code keytool}, valid for two days: a store {@code name.p12} and a certificate
 * {@code name.pem} for each. They are for {@code localhost}, {@code 127.0.0.1}, {@code ::1} and the address of {@link LinkLocal}.
 */
public final class Certificates {
    private static final String PASSWORD = "of-the-server";

    private final ServerFolder folder;

    public Certificates(ServerFolder folder) {
        this.folder = folder;
    }

    /** Of all stores. */
    public static String password() {
        return PASSWORD;
    }

    /** One that is signed by itself, and trusted as an authority by those who take its certificate for one. */
    public void make(String name) throws IOException, InterruptedException {
        generate(name, "-ext", "BC=ca:true");
        export(name);
    }

    /** One that is signed by another. */
    public void make(String name, String authority) throws IOException, InterruptedException {
        Files.copy(store(authority), store(name));
        generate(name, "-signer", authority);
        keytool("-delete", "-alias", authority, "-keystore", name + ".p12");
        export(name);
    }

    /** One more key in the store of that name, signed by itself, for another host; its certificate is {@code host.pem}. */
    public void addHost(String name, String host) throws IOException, InterruptedException {
        String store = name + ".p12";
        keytool(
                "-genkeypair",
                "-alias",
                host,
                "-keystore",
                store,
                "-keyalg",
                "RSA",
                "-dname",
                "CN=" + host,
                "-validity",
                "2",
                "-ext",
                "SAN=dns:" + host);
        keytool("-exportcert", "-rfc", "-alias", host, "-keystore", store, "-file", host + ".pem");
    }

    private void generate(String name, String... further) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-genkeypair", "-alias", name, "-keystore", name + ".p12"));
        arguments.addAll(List.of("-keyalg", "RSA", "-dname", "CN=" + name, "-validity", "2"));
        arguments.addAll(List.of("-ext", "SAN=dns:localhost,ip:127.0.0.1,ip:::1,ip:" + LinkLocal.ADDRESS));
        arguments.addAll(List.of(further));
        keytool(arguments.toArray(String[]::new));
    }

    private void export(String name) throws IOException, InterruptedException {
        keytool("-exportcert", "-rfc", "-alias", name, "-keystore", name + ".p12", "-file", name + ".pem");
    }

    /** A store {@code into.p12} that trusts the certificate of that name. */
    public void trust(String into, String name) throws IOException, InterruptedException {
        keytool("-importcert", "-noprompt", "-alias", name, "-file", name + ".pem", "-keystore", into + ".p12");
    }

    /** Writes the key as {@code name.key}, for programs that read PEM. */
    public void exportKey(String name) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(store(name).toFile(), PASSWORD.toCharArray());
        byte[] key = store.getKey(name, PASSWORD.toCharArray()).getEncoded();
        Files.writeString(
                folder.file(name + ".key"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    public Path store(String name) {
        return folder.file(name + ".p12");
    }

    public Path certificate(String name) {
        return folder.file(name + ".pem");
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        folder.run(command, "keytool.log");
    }
}
