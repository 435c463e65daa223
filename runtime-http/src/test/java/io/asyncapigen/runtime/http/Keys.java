package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Certificates of an authority, of a server and a caller that it signed, and of a stranger that it did not. */
final class Keys implements AutoCloseable {
    private final ServerFolder folder;
    private final Certificates certificates;

    private Keys(ServerFolder folder) {
        this.folder = folder;
        this.certificates = new Certificates(folder);
    }

    static Keys make() throws Exception {
        var keys = new Keys(ServerFolder.create("http"));
        keys.certificates.make("authority");
        keys.certificates.make("server", "authority");
        keys.certificates.make("caller", "authority");
        keys.certificates.make("stranger");
        return keys;
    }

    ServerCertificate ofServer() {
        return ServerCertificate.ofPkcs12(store("server"), this::password);
    }

    Path certificate(String name) {
        return certificates.certificate(name);
    }

    Path store(String name) {
        return certificates.store(name);
    }

    char[] password() {
        return Certificates.password().toCharArray();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
