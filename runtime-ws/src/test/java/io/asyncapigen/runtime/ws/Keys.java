package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.spi.TlsContext;
import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/** Certificates of a server, of a client that it trusts, and of a stranger. */
final class Keys implements AutoCloseable {
    private final ServerFolder folder = ServerFolder.create("ws-test");
    private final Certificates certificates = new Certificates(folder);

    Keys() throws Exception {
        for (String each : new String[] {"server", "client", "stranger"}) {
            certificates.make(each);
        }
        certificates.exportKey("server");
        Files.writeString(
                folder.file("both.pem"),
                Files.readString(certificates.certificate("server"))
                        + Files.readString(certificates.certificate("client")));
    }

    ServerCertificate ofServer() {
        return ServerCertificate.ofPem(pem(), key());
    }

    ClientCertificate of(String name) {
        return ClientCertificate.ofPkcs12(
                certificates.store(name), () -> Certificates.password().toCharArray());
    }

    /** For both sides. */
    Tls trust() {
        return Tls.trusting(folder.file("both.pem"));
    }

    /** A peer over that connection, for which TLS has not shaken hands yet. */
    SSLSocket over(Socket socket) throws IOException {
        return (SSLSocket) TlsContext.of(trust(), Optional.empty())
                .context()
                .getSocketFactory()
                .createSocket(socket, "localhost", socket.getPort(), true);
    }

    Path pem() {
        return certificates.certificate("server");
    }

    Path key() {
        return folder.file("server.key");
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
