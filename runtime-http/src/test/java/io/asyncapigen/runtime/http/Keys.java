package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of an authority, of a server and a caller that it signed, and of a stranger that it did not: once for all tests, for they
 * take their time.
 */
final class Keys {
    private static @Nullable Keys made;

    private final ServerFolder folder;
    private final Certificates certificates;

    private Keys(ServerFolder folder) {
        this.folder = folder;
        this.certificates = new Certificates(folder);
    }

    static synchronized Keys shared() throws Exception {
        Keys known = made;
        if (known == null) {
            known = make();
            made = known;
        }
        return known;
    }

    private static Keys make() throws Exception {
        var keys = new Keys(ServerFolder.create("http"));
        keys.certificates.make("authority");
        keys.certificates.make("server", "authority");
        keys.certificates.make("caller", "authority");
        keys.certificates.make("stranger");
        keys.certificates.exportKey("server");
        Runtime.getRuntime().addShutdownHook(new Thread(keys::forget));
        return keys;
    }

    ServerCertificate ofServer() {
        return ServerCertificate.ofPkcs12(store("server"), this::password);
    }

    Path certificate(String name) {
        return certificates.certificate(name);
    }

    /** As PEM. */
    Path keyOfServer() {
        return folder.file("server.key");
    }

    Path store(String name) {
        return certificates.store(name);
    }

    char[] password() {
        return Certificates.password().toCharArray();
    }

    private void forget() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
