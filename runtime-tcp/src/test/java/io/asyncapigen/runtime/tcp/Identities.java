package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.spi.TlsContext;
import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/** Certificates of a server, a client, and somebody else. */
record Identities(ServerFolder folder, Certificates certificates) implements AutoCloseable {
    static Identities make() throws Exception {
        ServerFolder folder = ServerFolder.create("tcp-certificates");
        var identities = new Identities(folder, new Certificates(folder));
        for (String name : List.of("server", "client", "stranger")) {
            identities.certificates.make(name);
            identities.certificates.exportKey(name);
        }
        return identities;
    }

    ServerCertificate ofServer() {
        return ServerCertificate.ofPem(certificate("server"), key("server"));
    }

    ClientCertificate of(String name) {
        return ClientCertificate.ofPem(certificate(name), key(name));
    }

    Path certificate(String name) {
        return certificates.certificate(name);
    }

    Path key(String name) {
        return folder.file(name + ".key");
    }

    /** Whoever has one of those. */
    Tls trusting(String... names) {
        Path all = folder.file(String.join("-", names) + ".bundle");
        try {
            if (!Files.exists(all)) {
                var text = new StringBuilder();
                for (String name : names) {
                    text.append(Files.readString(certificate(name)));
                }
                Files.writeString(all, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tls.trusting(all);
    }

    /** A peer that trusts the server, and shows no certificate; the handshake is still to come. */
    SSLSocket socket(int port) throws IOException {
        return (SSLSocket) TlsContext.of(trusting("server"), Optional.empty())
                .context()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port);
    }

    /** The same over a socket that is connected, with the handshake done. */
    SSLSocket below(Socket socket) throws IOException {
        var secured = (SSLSocket) TlsContext.of(trusting("server"), Optional.empty())
                .context()
                .getSocketFactory()
                .createSocket(socket, "localhost", socket.getPort(), false);
        secured.startHandshake();
        return secured;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
