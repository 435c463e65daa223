package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.spi.TlsContext;
import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
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

    static synchronized Keys shared() throws IOException {
        Keys known = made;
        if (known == null) {
            try {
                known = make();
            } catch (GeneralSecurityException | InterruptedException e) {
                throw new IOException("no keys", e);
            }
            made = known;
        }
        return known;
    }

    private static Keys make() throws IOException, GeneralSecurityException, InterruptedException {
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

    /** TLS over a socket that is connected, as a client that trusts the authority has it; without its handshake yet. */
    Socket over(Socket below) throws IOException {
        TlsContext trusting = TlsContext.of(Tls.trusting(certificate("authority")), Optional.empty());
        return trusting.context()
                .getSocketFactory()
                .createSocket(below, below.getInetAddress().getHostAddress(), below.getPort(), true);
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
