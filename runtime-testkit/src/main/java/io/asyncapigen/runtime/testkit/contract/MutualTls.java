package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.Cutter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Options for a server that shows the certificate {@code server}, and lets in who shows {@code client}. It does not know {@code stranger},
 * which there has to be too.
 *
 * @param login what the server wants besides; nothing of TLS
 */
public record MutualTls(Certificates certificates, ConnectOptions login) {
    /** Those that the server accepts. */
    public ConnectOptions options() {
        return with("client", login);
    }

    /** As {@link TransportSubject#strangers}: other logins with the right certificate, and the right login with another certificate. */
    public List<ConnectOptions> strangers(ConnectOptions... wrongLogins) {
        var all = new ArrayList<ConnectOptions>();
        for (ConnectOptions each : wrongLogins) {
            all.add(with("client", each));
        }
        all.add(with("stranger", login));
        return all;
    }

    /**
     * That the certificate has to be for the host, on a way to the server by another address, and that the error names that.
     *
     * @param subject whose server is at a port of 127.0.0.1
     */
    public void checkHost(TransportSubject subject) throws IOException {
        String host = subject.server().address().host();
        int port = Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
        try (var elsewhere = new Cutter(port, "127.0.0.2")) {
            Server server = subject.at(elsewhere.host());
            var refused = assertThrows(
                    ConnectFailedException.class,
                    () -> Connection.open(server, options()).close());
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("not trusted") && message.contains(elsewhere.host()), message);

            Tls anyHost = Tls.trusting(certificates.certificate("server")).withoutHostVerification();
            Connection.open(server, options().toBuilder().tls(anyHost).build()).close();
        }
    }

    /** As {@link TransportSubject#distrusting}. */
    public ConnectOptions distrusting() {
        return login.toBuilder().credentials(of("client")).build();
    }

    private ConnectOptions with(String name, ConnectOptions credentials) {
        return credentials.toBuilder()
                .tls(Tls.trusting(certificates.certificate("server")))
                .credentials(of(name))
                .build();
    }

    private ClientCertificate of(String name) {
        return ClientCertificate.ofPkcs12(
                certificates.store(name), () -> Certificates.password().toCharArray());
    }
}
